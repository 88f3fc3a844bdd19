import type { CategoryGroup } from '../../domain/category/category.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { read } from '../../domain/bilingual/bilingual.ts';
import { TIERS } from '../../domain/tier/tier.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { tierName, type PreparedSetting } from '../coverage/coverage-setting.ts';
import { text, type Section, type Text } from '../prose/prose.ts';

/** Which kinds of help each tier is expected to hold, for which ages, and where a phone call counts. */
export function kindsSection(
	setting: PreparedSetting,
	groups: readonly CategoryGroup[],
	locale: Locale
): Section {
	const say = { locale };
	const { kinds } = setting.inputs;
	const expected = (group: string, tier: string): string => {
		const kind = kinds.find((one) => one.group === group && one.tier === tier);
		if (!kind) return m.reading_kinds_no({}, say);
		return (kind.remoteCounts ? m.reading_kinds_phone : m.reading_kinds_yes)({}, say);
	};
	return {
		id: 'kinds',
		heading: m.reading_kinds({}, say),
		blocks: [
			text(m.reading_kinds_rule({ all: groups.length * TIERS.length, count: kinds.length }, say)),
			{
				kind: 'table',
				caption: m.reading_kinds({}, say),
				heads: [
					m.reading_kinds_group({}, say),
					m.reading_demand_band({}, say),
					...TIERS.map((tier) => tierName(tier, setting.names, locale))
				],
				rows: groups.map(({ id, name, minimum_age, maximum_age }): Text[] => [
					[read(name, locale).text],
					[m.reading_ages({ from: minimum_age, to: maximum_age }, say)],
					...TIERS.map((tier) => [expected(id, tier)])
				])
			}
		]
	};
}
