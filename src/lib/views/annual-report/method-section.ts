import type { ReportFigures } from '../../coverage/annual-report/report-figures.ts';
import { text, type ReportSection } from '../../domain/annual-report/report-text.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { demandFilesWords } from '../official/demand-files-words.ts';
import { longDate } from '../words/dates.ts';
import type { ReportWriter } from './report-names.ts';

/** What the report stands on: method, children, snapshots. */
export function methodSection(figures: ReportFigures, { locale }: ReportWriter): ReportSection {
	const say = { locale };
	const { from, to, trend, demandSet, demandFiles, demandChanged } = figures;
	return {
		id: 'method',
		heading: m.annual_method({}, say),
		blocks: [
			text(m.annual_method_text({ method: to.method }, say)),
			text(m.annual_method_kinds({}, say)),
			text(
				(demandSet === 'settlements' ? m.annual_method_settlements : m.annual_method_small_areas)(
					{},
					say
				)
			),
			...demandFilesWords({ files: demandFiles }, locale).map((words) => text(words)),
			...(demandChanged ? [text(m.official_annual_changed({}, say))] : []),
			...(from && from.method !== to.method
				? [text(m.annual_method_changed({ from: from.method, to: to.method }, say))]
				: []),
			{
				kind: 'table',
				caption: m.annual_method_snapshots({}, say),
				numbers: false,
				heads: [
					m.annual_col_day({}, say),
					m.annual_method_snapshot_hash({}, say),
					m.annual_method_version({}, say),
					m.annual_method_redactions({}, say)
				],
				rows: trend.map(({ taken_on, hash, method, redactions }) => ({
					head: longDate(taken_on, locale),
					cells: [hash.slice(0, 16), String(method), String(redactions)]
				}))
			}
		]
	};
}
