import type { ReportFigures } from '../../coverage/annual-report/report-figures.ts';
import {
	text,
	type ReportBlock,
	type ReportSection
} from '../../domain/annual-report/report-text.ts';
import type { Figure } from '../../domain/history/figures.ts';
import { TIERS } from '../../domain/tier/tier.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { longDate } from '../words/dates.ts';
import { percentWords, share } from './percent-words.ts';
import { tierOf, type ReportWriter } from './report-names.ts';

/** How the shares of each tier went, over the snapshots up to the end of the period. */
export function trendsSection(figures: ReportFigures, writer: ReportWriter): ReportSection {
	const say = { locale: writer.locale };
	const { trend } = figures;
	const methods = new Set(trend.map(({ method }) => method));
	return {
		id: 'trends',
		heading: m.annual_trends({}, say),
		blocks:
			trend.length < 2
				? [text(m.annual_trends_one({}, say))]
				: [
						...(methods.size > 1 ? [text(m.annual_trends_method({}, say))] : []),
						...trendOf(figures, 'reached', writer),
						...trendOf(figures, 'confirmedReached', writer)
					]
	};
}

function trendOf(
	{ trend, edition }: ReportFigures,
	figure: Figure,
	writer: ReportWriter
): ReportBlock[] {
	const { locale } = writer;
	const say = { locale };
	const title = (figure === 'reached' ? m.annual_trends_record : m.annual_trends_confirmed)(
		{},
		say
	);
	const points = trend.map(({ taken_on, places }) => {
		const { tiers } = places.find(({ code }) => code === edition)!;
		return {
			taken_on,
			label: longDate(taken_on, locale),
			shares: TIERS.map((tier) => share(tiers[tier][figure], tiers[tier].children))
		};
	});
	return [
		{
			kind: 'chart',
			title,
			says: m.annual_trends_says({ from: points.at(0)!.label, to: points.at(-1)!.label }, say),
			days: points.map(({ taken_on, label }) => ({ day: taken_on, label })),
			lines: TIERS.map((tier, at) => ({
				name: tierOf(tier, writer),
				tone: tier,
				percent: points.map(({ shares }) => Math.round(1000 * shares[at]!) / 10)
			}))
		},
		{
			kind: 'table',
			caption: title,
			numbers: true,
			heads: [m.annual_col_day({}, say), ...TIERS.map((tier) => tierOf(tier, writer))],
			rows: points.map(({ label, shares }) => ({ head: label, cells: shares.map(percentWords) }))
		}
	];
}
