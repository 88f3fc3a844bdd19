import { offersByTier } from '../../../coverage/matrix.ts';
import { TIERS, tierShape, type TierId, type TierShape } from '../../../domain/tier/tier.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import type { CoverageResult } from '../coverage-result.ts';
import { tierName, type CoverageNames } from '../coverage-setting.ts';
import { offerSentence } from '../offer-words.ts';
import type { AreaPlace } from './area-place.ts';
import { rowOfPlace } from './place-kind.ts';
import { meanView, type SplitView } from './split-words.ts';

/** A tier as a whole in a place. */
export type TierView = {
	tier: TierId;
	shape: TierShape;
	name: string;
	/** Kinds that apply, that reach most children, of which nothing is known. */
	kinds: number;
	reached: number;
	unknown: number;
	/** "3 of 8 kinds reach most children; 4 not recorded". */
	sentence: string;
	/** Mean over its kinds. */
	split: SplitView;
};

/** The four tiers of a place as full offers, in the order of the Framework. */
export function tierViews(
	place: AreaPlace,
	result: CoverageResult,
	names: CoverageNames,
	locale: Locale
): TierView[] {
	const { coverage, view } = result;
	const offers = offersByTier(coverage, rowOfPlace(place, result), view);
	return TIERS.map((tier) => {
		const { kinds, reached, unknown, split } = offers[tier];
		const counts = { reached, kinds, unknown };
		const over = place.level === 'authority' ? 'one' : 'several';
		const sentence = offerSentence(offers[tier], view, over, locale);
		return {
			tier,
			shape: tierShape(tier),
			name: tierName(tier, names, locale),
			...counts,
			sentence,
			split: meanView(split, locale)
		};
	});
}
