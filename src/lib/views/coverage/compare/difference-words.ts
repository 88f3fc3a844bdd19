import type { View } from '../../../coverage/cells/split.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { TIERS } from '../../../domain/tier/tier.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { ComparedPlace } from './compared-place.ts';

/** In which of two places more kinds reach most children, tier by tier: one sentence each. */
export function differenceWords(
	places: readonly ComparedPlace[],
	view: View,
	locale: Locale
): string[] {
	const [one, other] = places;
	const more = view === 'record' ? m.gaps_compare_more : m.gaps_compare_more_confirmed;
	const words = TIERS.flatMap((_, t) => {
		const count = one!.tiers[t]!.reached - other!.tiers[t]!.reached;
		if (count === 0) return [];
		const area = (count > 0 ? one! : other!).head.name;
		const tier = one!.tiers[t]!.name.toLocaleLowerCase(locale);
		return [more({ area, tier, count: Math.abs(count) }, { locale })];
	});
	return words.length > 0 ? words : [m.gaps_compare_alike({}, { locale })];
}
