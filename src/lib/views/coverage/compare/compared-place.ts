import type { CoverageQuery } from '../../../coverage/query/coverage-query.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { AreaPlace } from '../area/area-place.ts';
import { placeKinds, type PlaceKind } from '../area/place-kind.ts';
import { tierViews, type TierView } from '../area/tier-view.ts';
import { areaHref } from '../coverage-address.ts';
import type { CoverageResult } from '../coverage-result.ts';
import { placeName, type PreparedSetting } from '../coverage-setting.ts';
import { childrenRounded } from '../../words/rounded.ts';
import { childrenIn } from '../national/rows-of-level.ts';

/** A place that is compared, as a page shows its head. */
export type PlaceHead = {
	name: string;
	href: string;
	/** "Children of the ages asked for: 13,070" */
	children: string;
};

/** One of the two places, as far as it is compared. */
export type ComparedPlace = {
	head: PlaceHead;
	/** How many council areas it has. */
	areas: number;
	/** The four tiers in the order of the Framework. */
	tiers: TierView[];
	/** Every kind, in the order of the kinds. */
	kinds: PlaceKind[];
};

/** Looks a place up under a query. */
export function comparedPlace(
	place: AreaPlace,
	setting: PreparedSetting,
	result: CoverageResult,
	query: CoverageQuery,
	locale: Locale
): ComparedPlace {
	const children = childrenIn(place.code, setting, query.ages);
	return {
		head: {
			name: placeName(place.code, setting.names, locale),
			href: areaHref(place.code, query, locale),
			children: m.coverage_children({ children: childrenRounded(children, locale) }, { locale })
		},
		areas: place.members.length,
		tiers: tierViews(place, result, setting.names, locale),
		kinds: placeKinds(place, result, setting)
	};
}
