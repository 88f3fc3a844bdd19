import { equity } from '../../../coverage/measures/equity.ts';
import type { CoverageQuery } from '../../../coverage/query/coverage-query.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { percent } from '../area/children-words.ts';
import { splitAtOf } from '../area/reach-view.ts';
import type { CoverageResult } from '../coverage-result.ts';
import { kindName, tierName, type PreparedSetting } from '../coverage-setting.ts';
import { knowsDeprivation } from './assumption-fields.ts';

/** A kind of help in the most and the least deprived places; or why they are not. */
export type EquityRow = { id: string; kind: string } & (
	{ most: string; least: string; difference: string; hidden: null } | { hidden: string }
);

export type EquityView = {
	/** What is compared, or why nothing is. */
	lead: string;
	rows: EquityRow[];
};

/** Whether help reaches the most deprived places of Wales as it does the least: each kind of the tier. */
export function equityView(
	setting: PreparedSetting,
	{ coverage, view }: Pick<CoverageResult, 'coverage' | 'view'>,
	query: CoverageQuery,
	locale: Locale
): EquityView {
	if (!knowsDeprivation(setting)) {
		return { lead: m.official_equity_missing({}, { locale }), rows: [] };
	}
	const areas = coverage.ground.demand.areas.map((_, a) => a);
	const own = coverage.kinds.flatMap((kind, k) =>
		kind.tier === query.tier && coverage.ground.asked[k] !== 0 ? [{ kind, k }] : []
	);
	return {
		lead: (view === 'record' ? m.official_equity_lead : m.official_equity_lead_confirmed)(
			{ tier: tierName(query.tier, setting.names, locale) },
			{ locale }
		),
		rows: own.map(({ kind, k }): EquityRow => {
			const found = equity(coverage, k, areas, splitAtOf(view));
			const of = { id: kind.id, kind: kindName(kind, setting.names, locale) };
			if (found.difference === null) {
				const why =
					found.reason === 'not-known' ? m.official_equity_unknown : m.official_equity_hidden;
				return { ...of, hidden: why({}, { locale }) };
			}
			return {
				...of,
				most: percent(found.mostDeprived, locale),
				least: percent(found.leastDeprived, locale),
				difference: differenceWords(found.difference),
				hidden: null
			};
		})
	};
}

/** Percentage points: "+4", "−12" (a real minus sign), "0". */
function differenceWords(difference: number): string {
	const points = Math.round(Math.abs(difference) * 100);
	return `${points === 0 ? '' : difference < 0 ? '−' : '+'}${points}`;
}
