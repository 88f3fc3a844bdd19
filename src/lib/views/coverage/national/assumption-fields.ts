import {
	NEEDS,
	USUAL_QUERY,
	reachOfTier,
	type CoverageQuery
} from '../../../coverage/query/coverage-query.ts';
import { LIMITS } from '../../../domain/assumptions/assumptions.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { TIERS } from '../../../domain/tier/tier.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { tierName, type PreparedSetting } from '../coverage-setting.ts';
import type { ControlField } from './control-field.ts';

/** How many assumptions a reader can change: the share, a reach for each tier, need and its weight. */
export const ASSUMPTIONS = TIERS.length + 3;

/** Whether any point of the demand knows its deprivation fifth. */
export const knowsDeprivation = ({ land }: Pick<PreparedSetting, 'land'>): boolean =>
	land.demand.fifth.some((fifth) => fifth > 0);

/** Every assumption as a field, said to be one, with its source or that there is none. */
export function assumptionFields(
	query: CoverageQuery,
	setting: PreparedSetting,
	locale: Locale
): ControlField[] {
	const say = { locale };
	const { least, most } = LIMITS.reachKm;
	return [
		{
			kind: 'numbers',
			name: 'share',
			legend: m.coverage_share({}, say),
			hint: m.coverage_share_hint({ usual: USUAL_QUERY.share }, say),
			parts: [
				{
					label: m.coverage_per_cent({}, say),
					value: query.share,
					step: 1,
					...between(LIMITS.sharePercent)
				}
			]
		},
		...TIERS.map((tier): ControlField => {
			const { urban, rural } = reachOfTier(query, tier);
			const usual = reachOfTier(USUAL_QUERY, tier);
			const part = (label: string, value: number) => ({ label, value, least, most, step: 0.5 });
			return {
				kind: 'numbers',
				name: `reach-${tier}`,
				legend: m.coverage_reach({ tier: tierName(tier, setting.names, locale) }, say),
				hint: m.coverage_reach_hint(usual, say),
				parts: [part(m.coverage_town({}, say), urban), part(m.coverage_country({}, say), rural)]
			};
		}),
		{
			kind: 'choices',
			type: 'radio',
			name: 'need',
			legend: m.coverage_need({}, say),
			hint: m.coverage_need_hint({}, say),
			options: needOptions(setting, locale),
			chosen: [query.need]
		},
		{
			kind: 'numbers',
			name: 'weight',
			legend: m.coverage_weight({}, say),
			hint: m.coverage_weight_hint({ usual: LIMITS.needWeight.usual }, say),
			parts: [{ label: '', value: query.weight, step: 0.1, ...between(LIMITS.needWeight) }]
		}
	];
}

function needOptions(setting: PreparedSetting, locale: Locale) {
	const known = knowsDeprivation(setting);
	const words = {
		none: [m.coverage_need_none({}, { locale }), undefined],
		deprivation: [
			m.coverage_need_deprivation({}, { locale }),
			(known ? m.coverage_need_deprivation_hint : m.coverage_need_deprivation_missing)(
				{},
				{ locale }
			)
		],
		'looked-after': [
			m.coverage_need_looked_after({}, { locale }),
			m.coverage_need_looked_after_hint({}, { locale })
		]
	} as const;
	return NEEDS.map((value) => {
		const [label, hint] = words[value];
		return {
			value,
			label,
			...(hint === undefined ? {} : { hint }),
			disabled: value === 'deprivation' && !known
		};
	});
}

const between = ({ least, most }: { least: number; most: number }) => ({ least, most });
