import type { Coverage } from '../coverage.ts';
import { servicesOfCell } from '../cells/services-of-cell.ts';
import { NO } from '../offers/offers.ts';
import { SURE } from '../offers/standing.ts';

/**
 * The services of a kind that help children of an area for certain: they fit the filters whatever is
 * not recorded, and are not known to take nobody now. What a measure of reach is made from.
 */
export const reachingServices = (coverage: Coverage, k: number, a: number): number[] =>
	servicesOfCell(coverage, k, a).filter(
		(s) => coverage.standing[s] === SURE && coverage.offers.accepting[s] !== NO
	);

/** Services by organization, in the order of the first service of each. */
export function byOrganization(
	{ offers }: Pick<Coverage, 'offers'>,
	services: readonly number[]
): ReadonlyMap<number, readonly number[]> {
	const groups = new Map<number, number[]>();
	for (const s of services) {
		const own = groups.get(offers.organization[s]!);
		if (own) own.push(s);
		else groups.set(offers.organization[s]!, [s]);
	}
	return groups;
}
