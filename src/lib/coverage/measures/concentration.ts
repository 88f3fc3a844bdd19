import type { Coverage } from '../coverage.ts';
import { shareOf } from '../cells/cell-share.ts';
import { reachOfServices } from '../reach/reach-of-services.ts';
import { byOrganization, reachingServices } from './reaching.ts';

/** What one organization reaches of a kind of help. */
export type OrganizationReach = {
	/** Its number in `Offers.organization`, and its services that help these areas (rows). */
	organization: number;
	services: readonly number[];
	/** Children it reaches, and their share of the children of the ages asked for. */
	children: number;
	share: number;
};

/**
 * Organizations by the children each reaches, most first; ties by number. Children whom several
 * reach count for each. Those that reach nobody for certain stand last, with 0.
 */
export function concentration(
	coverage: Coverage,
	k: number,
	areas: readonly number[]
): OrganizationReach[] {
	const found = new Map<number, { services: Set<number>; children: number }>();
	let everyone = 0;
	for (const a of areas) {
		everyone += reachOfServices(coverage, k, a, []).children;
		for (const [organization, own] of byOrganization(coverage, reachingServices(coverage, k, a))) {
			const sum = found.get(organization) ?? { services: new Set(), children: 0 };
			for (const s of own) sum.services.add(s);
			sum.children += reachOfServices(coverage, k, a, own).reached;
			found.set(organization, sum);
		}
	}
	return [...found]
		.map(([organization, { services, children }]) => ({
			organization,
			services: [...services].sort((one, other) => one - other),
			children,
			share: shareOf(children, everyone)
		}))
		.sort((one, other) => other.children - one.children || one.organization - other.organization);
}
