import type { ReportFigures } from '../../coverage/annual-report/report-figures.ts';
import { text, type ReportSection } from '../../domain/annual-report/report-text.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { longDate } from '../words/dates.ts';
import { percentWords, share } from './percent-words.ts';
import { placeOf, tierOf, type ReportWriter } from './report-names.ts';

/** Help in Welsh: by tier, and place by place over all tiers. */
export function welshSection({ places, to }: ReportFigures, writer: ReportWriter): ReportSection {
	const { locale } = writer;
	const say = { locale };
	const heads = [
		m.annual_welsh_yes({}, say),
		m.annual_welsh_unknown({}, say),
		m.annual_welsh_no({}, say),
		m.annual_welsh_nobody({}, say)
	];
	const caption = m.annual_welsh_caption({ date: longDate(to.taken_on, locale) }, say);
	const row = (head: string, of: readonly PlaceWelsh[], strong = false) => {
		const parts = PARTS.map((part) => of.reduce((sum, welsh) => sum + welsh[part], 0));
		const whole = parts.reduce((sum, part) => sum + part, 0);
		return { head, strong, cells: parts.map((part) => percentWords(share(part, whole))) };
	};
	const own = places[0]!;
	return {
		id: 'welsh',
		heading: m.annual_welsh_title({}, say),
		blocks: [
			text(m.annual_welsh_intro({}, say)),
			{
				kind: 'table',
				caption,
				numbers: true,
				heads: [m.annual_col_tier({}, say), ...heads],
				rows: own.scores.map(({ tier, welsh }) => row(tierOf(tier, writer), [welsh]))
			},
			{
				kind: 'table',
				caption,
				numbers: true,
				heads: [m.annual_scorecard_place({}, say), ...heads],
				rows: places.map(({ code, scores }, at) =>
					row(
						placeOf(code, writer),
						scores.map(({ welsh }) => welsh),
						at === 0
					)
				)
			}
		]
	};
}

const PARTS = ['inWelsh', 'notRecorded', 'notInWelsh', 'nobody'] as const;
type PlaceWelsh = Record<(typeof PARTS)[number], number>;
