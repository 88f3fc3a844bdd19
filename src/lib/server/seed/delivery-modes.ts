import type { DeliveryMode } from '../../domain/service/delivery.ts';
import type { ServiceFact } from './service-fact.ts';

/** The extents for which a team that visits may be taken at its word before anyone has confirmed it. */
const LOCAL: ReadonlySet<ServiceFact['coverage']> = new Set([
	'local authority',
	'several local authorities'
]);

/**
 * The ways in which a seed fact reaches families, by the rules of the coverage model:
 * a place is a `site`; a visiting team covers its `area` when it is local, but a national or regional
 * one is `unplaced` until someone confirms it works there; phone and online are `remote`; a withheld
 * service is known only by its `area`; anything in person without a place is `unplaced`.
 */
export function deliveryModes(fact: ServiceFact): DeliveryMode[] {
	const modes = new Set<DeliveryMode>();
	const channels = new Set(fact.delivery);
	const visits = channels.has('home visit') || channels.has('outreach');
	const inPerson = channels.has('in person') || channels.size === 0;
	if (channels.has('phone') || channels.has('online')) modes.add('remote');
	if (fact.location_withheld) return [...modes.add('area')];
	if (fact.lat !== null && fact.lon !== null) modes.add('site');
	if (visits) modes.add(LOCAL.has(fact.coverage) ? 'area' : 'unplaced');
	if (inPerson && !modes.has('site') && !modes.has('area')) modes.add('unplaced');
	return [...modes];
}
