import type { KindFigures } from '../../coverage/annual-report/kind-figures.ts';
import type { ReportFigures } from '../../coverage/annual-report/report-figures.ts';
import {
	heading,
	list,
	text,
	type ReportBlock,
	type ReportSection
} from '../../domain/annual-report/report-text.ts';
import { TIERS } from '../../domain/tier/tier.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { percentWords, share } from './percent-words.ts';
import { kindOf, placeOf, tierOf, type ReportWriter } from './report-names.ts';

/** Every kind of help, tier by tier. */
export function kindsSection({ kinds }: ReportFigures, writer: ReportWriter): ReportSection {
	const say = { locale: writer.locale };
	const of = (count: number, total: number) => m.annual_of({ count, total }, say);
	return {
		id: 'kinds',
		heading: m.annual_kinds({}, say),
		blocks: [
			text(m.annual_kinds_intro({}, say)),
			...TIERS.map((tier): ReportBlock => ({
				kind: 'table',
				caption: m.annual_kinds_caption({ tier: tierOf(tier, writer) }, say),
				numbers: true,
				heads: [
					m.annual_kinds_kind({}, say),
					m.annual_col_reached({}, say),
					m.annual_col_not_reached({}, say),
					m.annual_col_not_known({}, say),
					m.annual_col_areas_reached({}, say),
					m.annual_col_areas_none({}, say),
					m.annual_col_gaps({}, say)
				],
				rows: kinds
					.filter((kind) => kind.tier === tier)
					.map(({ group, children, areas, reached, notRecorded, gaps }) => ({
						head: kindOf(group, writer),
						cells: [
							percentWords(share(children.reached, children.children)),
							percentWords(share(children.notReached, children.children)),
							percentWords(share(children.notKnown, children.children)),
							of(reached.length, areas),
							of(notRecorded.length, areas),
							String(gaps.length)
						]
					}))
			}))
		]
	};
}

/** What a region lacks by its councils' own word, and what nobody recorded: two lists, never merged. */
export function gapBlocks({ kinds }: ReportFigures, writer: ReportWriter): ReportBlock[] {
	const say = { locale: writer.locale };
	const lines = (of: (kind: KindFigures) => readonly string[]) =>
		kinds
			.filter((kind) => of(kind).length > 0)
			.map((kind) =>
				m.annual_gaps_line(
					{
						kind: `${kindOf(kind.group, writer)}, ${tierOf(kind.tier, writer).toLocaleLowerCase(writer.locale)}`,
						areas: of(kind)
							.map((area) => placeOf(area, writer))
							.join(', ')
					},
					say
				)
			);
	const [gaps, unrecorded] = [lines((kind) => kind.gaps), lines((kind) => kind.notRecorded)];
	return [
		text(m.annual_gaps_intro({}, say)),
		heading(m.annual_gaps_confirmed({}, say)),
		gaps.length === 0 ? text(m.annual_gaps_none({}, say)) : list(...gaps),
		...(unrecorded.length === 0
			? []
			: [heading(m.annual_gaps_unrecorded({}, say)), list(...unrecorded)])
	];
}
