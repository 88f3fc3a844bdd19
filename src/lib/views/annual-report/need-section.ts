import type { ReportFigures } from '../../coverage/annual-report/report-figures.ts';
import { WALES } from '../../coverage/matrix.ts';
import type { NeedFigure } from '../../domain/area/need.ts';
import { text, type ReportSection } from '../../domain/annual-report/report-text.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { number } from '../words/lists.ts';
import { placeOf, type ReportWriter } from './report-names.ts';

/** Official figures on children, each with its year: never ranked, for the years differ. */
export function needSection({ need, places }: ReportFigures, writer: ReportWriter): ReportSection {
	const { locale } = writer;
	const say = { locale };
	const areas = places.flatMap(({ members }) => (members.length === 1 ? members : []));
	const columns = [
		{ head: m.annual_need_children({}, say), indicator: 'pop_0_17', say: m.annual_need_value },
		{ head: m.annual_need_under_five({}, say), indicator: 'pop_0_4', say: m.annual_need_value },
		{
			head: m.annual_need_looked_after({}, say),
			indicator: 'cla_rate_per_10000',
			say: m.annual_need_value
		},
		{
			head: m.annual_need_deprived({}, say),
			indicator: 'wimd2025_pct_most_deprived_20',
			say: m.annual_need_share
		}
	];
	const cell = (area: string, { indicator, say: words }: (typeof columns)[number]): string => {
		const found = newest(need, area, indicator);
		return found?.value === null || found === undefined
			? m.annual_not_published({}, say)
			: words({ value: number(found.value, locale), year: yearOf(found) }, say);
	};
	return {
		id: 'need',
		heading: m.annual_need({}, say),
		blocks: [
			text(m.annual_need_intro({}, say)),
			{
				kind: 'table',
				caption: m.annual_need_caption({}, say),
				numbers: true,
				heads: [m.annual_scorecard_place({}, say), ...columns.map(({ head }) => head)],
				rows: [...areas, WALES].map((area) => ({
					head: placeOf(area, writer),
					strong: area === WALES,
					cells: columns.map((column) => cell(area, column))
				}))
			}
		]
	};
}

const newest = (need: readonly NeedFigure[], area: string, indicator: string) =>
	need
		.filter((figure) => figure.area === area && figure.indicator === indicator)
		.toSorted((one, other) => (one.year < other.year ? 1 : -1))[0];

/** The facts name years that were inferred so; a report names the year. */
const yearOf = ({ year }: NeedFigure): string => /\d{4}(?:\/\d\d)?/.exec(year)?.[0] ?? year;
