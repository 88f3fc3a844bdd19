import type { MapService } from '../../../src/lib/map/map-view.ts';

/** A service with a place, to be changed by the test that needs it. */
export const aService = (changes: Partial<MapService> = {}): MapService => ({
	id: 'one',
	name: 'One',
	href: '/en/services/one',
	tiers: ['primary'],
	lon: -4.13,
	lat: 53.22,
	about: true,
	group: 'Near you',
	inReach: true,
	...changes
});
