import type { ReportFigures } from '../../coverage/annual-report/report-figures.ts';
import { WALES } from '../../coverage/matrix.ts';
import { text, type ReportSection } from '../../domain/annual-report/report-text.ts';
import type { UnmetQuarter } from '../../domain/unmet-need/unmet-need.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { number } from '../words/lists.ts';
import { quarterWords } from '../words/quarters.ts';
import { placeOf, type ReportWriter } from './report-names.ts';

/** Unmet need as it was published, quarter by quarter: nothing is added up here. */
export function unmetSection(
	{ unmet: { quarters }, places, edition }: ReportFigures,
	writer: ReportWriter
): ReportSection {
	const { locale } = writer;
	const say = { locale };
	const count = (value: number | null | undefined) =>
		value === null || value === undefined ? m.unmet_hidden({}, say) : number(value, locale);
	return {
		id: 'unmet-need',
		heading: m.annual_unmet({}, say),
		blocks: [
			text(m.annual_unmet_intro({}, say)),
			quarters.length === 0
				? text(m.annual_unmet_none({}, say))
				: {
						kind: 'table',
						caption: m.annual_unmet_caption({}, say),
						numbers: true,
						heads: [
							m.annual_scorecard_place({}, say),
							...quarters.map(({ quarter }) => quarterWords(quarter, locale))
						],
						rows: places.map(({ code }, at) => ({
							head: placeOf(code, writer),
							strong: at === 0,
							cells: quarters.map((quarter) => count(countOf(quarter, code, edition)))
						}))
					}
		]
	};
}

/** What was published of a place: a region that is one area is that area. */
function countOf(
	{ wales, regions }: UnmetQuarter,
	code: string,
	edition: string
): number | null | undefined {
	if (code === WALES) return wales;
	if (edition === WALES || code === edition) {
		return regions.find((region) => region.code === code)?.total;
	}
	return regions.flatMap(({ areas }) => areas).find(({ gss }) => gss === code)?.count;
}
