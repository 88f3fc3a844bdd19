import {
	ASSURANCE_MONTHS,
	AT_RISK_MONTHS,
	LIMITS,
	MOST_CHANGES,
	MOST_UNKNOWN_SHARE,
	REACHED_SHARE,
	REACH_METRES,
	SINGLE_PROVIDER_CATEGORIES,
	SITE_COUNTS
} from '../../domain/assumptions/assumptions.ts';
import { read } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { TIERS } from '../../domain/tier/tier.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { tierName, type PreparedSetting } from '../coverage/coverage-setting.ts';
import { text, type Section, type Text } from '../prose/prose.ts';
import { inWords } from '../words/lists.ts';
import { ruralAssumption } from './rural-words.ts';

/** Every judgement that is no fact, its value, and what a reader may choose instead. */
export function assumptionsSection({ names, inputs }: PreparedSetting, locale: Locale): Section {
	const say = { locale };
	const fixed = m.reading_assumption_fixed({}, say);
	const months = (count: number) => m.method_months({ months: count }, say);
	const percent = (share: number) => `${Math.round(100 * share)}%`;
	const row = (name: string, value: string, choice: string = fixed): Text[] => [
		[name],
		[value],
		[choice]
	];
	const range = ({ least, most }: { least: number; most: number }) =>
		m.reading_assumption_range({ from: least, to: most }, say);
	const single = names.categories.filter(({ id }) => SINGLE_PROVIDER_CATEGORIES.has(id));
	return {
		id: 'assumptions',
		heading: m.reading_assumptions({}, say),
		blocks: [
			text(m.reading_assumptions_rule({}, say)),
			{
				kind: 'table',
				caption: m.reading_assumptions({}, say),
				heads: [
					m.reading_assumption({}, say),
					m.reading_assumption_value({}, say),
					m.reading_assumption_change({}, say)
				],
				rows: [
					...TIERS.map((tier) =>
						row(
							m.reading_assumption_reach({ tier: tierName(tier, names, locale) }, say),
							`${REACH_METRES[tier].urban / 1000} km, ${REACH_METRES[tier].rural / 1000} km`,
							m.reading_assumption_km({ from: LIMITS.reachKm.least, to: LIMITS.reachKm.most }, say)
						)
					),
					row(...ruralAssumption(inputs.demand, locale)),
					row(
						m.reading_assumption_share({}, say),
						percent(REACHED_SHARE),
						`${range(LIMITS.sharePercent)}%`
					),
					row(m.reading_assumption_unknown({}, say), percent(MOST_UNKNOWN_SHARE)),
					...TIERS.map((tier) =>
						row(
							m.reading_assumption_months({ tier: tierName(tier, names, locale) }, say),
							months(ASSURANCE_MONTHS[tier])
						)
					),
					row(m.reading_assumption_risk({}, say), months(AT_RISK_MONTHS)),
					row(
						m.reading_assumption_weight({}, say),
						String(LIMITS.needWeight.usual),
						range(LIMITS.needWeight)
					),
					row(m.reading_assumption_changes({}, say), String(MOST_CHANGES)),
					row(m.reading_assumption_sites({}, say), SITE_COUNTS.join(', ')),
					row(
						m.reading_assumption_single({}, say),
						inWords(
							single.map(({ name }) => read(name, locale).text),
							locale
						)
					)
				]
			}
		]
	};
}
