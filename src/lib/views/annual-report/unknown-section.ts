import type { ReportFigures } from '../../coverage/annual-report/report-figures.ts';
import { WALES } from '../../coverage/matrix.ts';
import { text, type ReportSection } from '../../domain/annual-report/report-text.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { longDate } from '../words/dates.ts';
import { number } from '../words/lists.ts';
import type { ReportWriter } from './report-names.ts';

/** What nobody recorded or confirmed, counted. */
export function unknownSection(figures: ReportFigures, { locale }: ReportWriter): ReportSection {
	const say = { locale };
	const { unknown, services, edition, to } = figures;
	const of = (count: number, total: number) =>
		m.annual_of({ count: number(count, locale), total: number(total, locale) }, say);
	const ofServices = (count: number) => of(count, unknown.services);
	const rows: [string, string][] = [
		[m.annual_unknown_cells({}, say), of(unknown.notRecorded, unknown.cells)],
		[m.annual_unknown_confirmed({}, say), of(unknown.notConfirmed, unknown.cells)],
		[m.annual_unknown_services({}, say), ofServices(services.now.unconfirmed)],
		[m.annual_unknown_old({}, say), ofServices(services.now.outOfDate)],
		[m.annual_unknown_ages({}, say), ofServices(unknown.open.ages)],
		[m.annual_unknown_welsh({}, say), ofServices(unknown.open.welsh)],
		[m.annual_unknown_way_in({}, say), ofServices(unknown.open['way in'])],
		[m.annual_unknown_accepting({}, say), ofServices(unknown.open.accepting)],
		[m.annual_unknown_source({}, say), ofServices(unknown.open['date of source'])],
		[m.annual_unknown_funding({}, say), ofServices(unknown.fundingEnd)],
		[m.annual_unknown_place({}, say), of(unknown.places.notRecorded, unknown.places.inPerson)],
		...(edition === WALES
			? [
					[m.annual_unknown_area({}, say), number(unknown.areaNotRecorded, locale)] as [
						string,
						string
					]
				]
			: []),
		[m.annual_unknown_unreadable({}, say), number(unknown.unreadable, locale)]
	];
	return {
		id: 'unknown',
		heading: m.annual_unknown({}, say),
		blocks: [
			text(m.annual_unknown_intro({}, say)),
			{
				kind: 'table',
				caption: m.annual_unknown_caption({ date: longDate(to.taken_on, locale) }, say),
				heads: [m.annual_unknown_what({}, say), m.annual_unknown_count({}, say)],
				numbers: true,
				rows: rows.map(([head, cell]) => ({ head, cells: [cell] }))
			},
			text(m.annual_unknown_kept({}, say))
		]
	};
}
