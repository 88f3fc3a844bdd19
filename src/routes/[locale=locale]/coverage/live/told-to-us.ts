import { areasOf, type RoleAssignment } from '$lib/domain/account/role';
import type { Locale } from '$lib/domain/bilingual/locale';
import { dayOf } from '$lib/domain/time/calendar';
import type { World } from '$lib/server/application/world';
import type { AreaPlace } from '$lib/views/coverage/area/area-place';
import { challengesBeside } from '$lib/views/challenge/beside-gap';
import { speaksFor } from '$lib/views/challenge/challenge-form-view';
import { placeName, tierName } from '$lib/views/coverage/coverage-setting';
import { coverageSetting } from '$lib/views/coverage/setting-of-snapshot';
import { declaredView } from '$lib/views/declaration/declared-view';
import { supplyOf } from '$lib/views/unmet-need/supply';
import { unmetTables } from '$lib/views/unmet-need/unmet-tables';

/**
 * What people have told us about a place: what they needed, what its stewards declare, which of its gaps
 * are challenged, and of which places the reader may challenge one.
 */
export function toldToUs(
	world: World,
	place: AreaPlace | null,
	locale: Locale,
	roles: readonly RoleAssignment[] = []
) {
	const { snapshot } = world;
	const today = dayOf(new Date());
	const { names } = coverageSetting(snapshot, world.coverage(today), today);
	const { reference } = snapshot;
	const speaks = speaksFor(
		[...areasOf(roles, 'commissioner'), ...areasOf(roles, 'steward')],
		names
	);
	const codes = place ? [place.code, ...place.members] : names.areas.map(({ gss }) => gss);
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
		challenged: challengesBeside(
			snapshot.challenges.values(),
			[...new Set(codes)],
			names,
			today,
			locale
		),
		mayChallenge: [...speaks.areas, ...speaks.regions],
		declared: place ? declaredView(reference.declarations, place.members, names, today, locale) : []
	};
}
