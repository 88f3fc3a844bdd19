import { REACH_METRES } from '../assumptions/assumptions.ts';
import type { Location } from '../service/delivery.ts';
import { tiersOf, type Service } from '../service/service.ts';

/** How far a service can be expected to reach, in metres: its own word, else the usual for its tiers. */
export function reachOf(service: Service, place: Location, rural: boolean): number {
	if (place.reach_metres !== null) return place.reach_metres;
	return Math.max(...tiersOf(service).map((tier) => REACH_METRES[tier][rural ? 'rural' : 'urban']));
}
