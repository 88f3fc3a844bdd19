import { REPORT_MONTHS, type ReportFigures } from '../../coverage/annual-report/report-figures.ts';
import type { Falls } from '../../coverage/forecast/forecast.ts';
import {
	text,
	type ReportBlock,
	type ReportSection
} from '../../domain/annual-report/report-text.ts';
import { TIERS } from '../../domain/tier/tier.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { longDate } from '../words/dates.ts';
import { number } from '../words/lists.ts';
import { childrenRounded } from '../words/rounded.ts';
import { tierOf, type ReportWriter } from './report-names.ts';

/** What falls off as money ends, and as checks run out: two tables, never added together. */
export function forecastSection(figures: ReportFigures, writer: ReportWriter): ReportSection {
	const { locale } = writer;
	const say = { locale };
	return {
		id: 'forecast',
		heading: m.annual_forecast({}, say),
		blocks: [
			text(m.annual_forecast_intro({ date: longDate(figures.to.taken_on, locale) }, say)),
			fallsTable(figures, 'funding', writer),
			fallsTable(figures, 'assurance', writer),
			text(m.annual_forecast_cell_note({}, say))
		]
	};
}

function fallsTable({ forecast }: ReportFigures, why: Falls, writer: ReportWriter): ReportBlock {
	const { locale } = writer;
	const say = { locale };
	return {
		kind: 'table',
		caption: (why === 'funding' ? m.annual_forecast_funding : m.annual_forecast_assurance)({}, say),
		numbers: true,
		heads: [
			m.annual_col_tier({}, say),
			...REPORT_MONTHS.map((count) => m.annual_forecast_months({ count }, say))
		],
		rows: TIERS.map((tier) => ({
			head: tierOf(tier, writer),
			cells: REPORT_MONTHS.map((months) => {
				const fall = forecast.find(
					(one) => one.why === why && one.tier === tier && one.months === months
				)!;
				return m.annual_forecast_cell(
					{
						children: childrenRounded(fall.lost, locale),
						services: number(fall.services.length, locale)
					},
					say
				);
			})
		}))
	};
}
