import type { ReportFigures } from '../../coverage/annual-report/report-figures.ts';
import { text, type ReportSection } from '../../domain/annual-report/report-text.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { kindName } from '../coverage/coverage-setting.ts';
import { partialDate } from '../words/dates.ts';
import { number } from '../words/lists.ts';
import { childrenRounded } from '../words/rounded.ts';
import type { ReportWriter } from './report-names.ts';

/** Edge of care by kind, and when its money ends. */
export function edgeSection({ edge }: ReportFigures, writer: ReportWriter): ReportSection {
	const { locale, names } = writer;
	const say = { locale };
	const count = (of: number) => number(of, locale);
	const { cliff } = edge;
	return {
		id: 'edge-of-care',
		heading: m.annual_edge({}, say),
		blocks: [
			text(m.annual_edge_intro({}, say)),
			{
				kind: 'table',
				caption: m.annual_edge_caption({}, say),
				numbers: true,
				heads: [
					m.annual_kinds_kind({}, say),
					m.annual_edge_services({}, say),
					m.annual_edge_areas({}, say),
					m.annual_edge_said({}, say)
				],
				rows: edge.kinds.map(({ category, services, areas, said }) => ({
					head: kindName({ group: edge.group, category }, names, locale),
					cells: [count(services), count(areas), count(said)]
				}))
			},
			{
				kind: 'table',
				caption: m.annual_edge_cliff({}, say),
				numbers: true,
				heads: [m.annual_edge_month({}, say), m.annual_edge_services({}, say)],
				rows: [
					...(cliff.past > 0
						? [{ head: m.annual_edge_past({}, say), cells: [count(cliff.past)] }]
						: []),
					...cliff.months.map(({ month, services }) => ({
						head: partialDate(month, locale),
						cells: [count(services)]
					})),
					{ head: m.annual_edge_later({}, say), cells: [count(cliff.later)] },
					{ head: m.annual_edge_no_end({}, say), cells: [count(cliff.noEnd)] },
					{ head: m.annual_edge_not_recorded({}, say), cells: [count(cliff.notRecorded)] }
				]
			},
			{
				kind: 'table',
				caption: m.annual_edge_children({}, say),
				numbers: true,
				heads: [
					m.annual_edge_within({}, say),
					m.annual_edge_reached({}, say),
					m.annual_edge_lost({}, say)
				],
				rows: edge.children.map(({ months, reached, lost }) => ({
					head: m.annual_forecast_months({ count: months }, say),
					cells: [childrenRounded(reached, locale), childrenRounded(lost, locale)]
				}))
			}
		]
	};
}
