import type { Locale } from '$lib/domain/bilingual/locale';
import { dayOf } from '$lib/domain/time/calendar';
import type { World } from '$lib/server/application/world';
import type { AreaPlace } from '$lib/views/coverage/area/area-place';
import { placeName, tierName } from '$lib/views/coverage/coverage-setting';
import { coverageSetting } from '$lib/views/coverage/setting-of-snapshot';
import { declaredView } from '$lib/views/declaration/declared-view';
import { supplyOf } from '$lib/views/unmet-need/supply';
import { unmetTables } from '$lib/views/unmet-need/unmet-tables';

/** What people have told us about a place: what they needed, what its stewards declare. */
export function toldToUs(world: World, place: AreaPlace | null, locale: Locale) {
	const { snapshot } = world;
	const today = dayOf(new Date());
	const { names } = coverageSetting(snapshot, world.coverage(today), today);
	const { reference } = snapshot;
	const within = place === null || place.level === 'wales' ? null : place.members;
	return {
		unmet: unmetTables(
			reference.unmet_need,
			supplyOf(snapshot.services.values()),
			{
				area: (gss) => placeName(gss, names, locale),
				region: (code) => placeName(code, names, locale),
				tier: (tier) => tierName(tier, names, locale)
			},
			within,
			today,
			locale
		),
		declared: place ? declaredView(reference.declarations, place.members, names, today, locale) : []
	};
}
