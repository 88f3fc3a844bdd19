import type { Coverage } from '../coverage.ts';
import type { Plane } from '../reach/plane.ts';
import { eachReached } from '../reach/reach-of-services.ts';

/**
 * Takes a service's places out of a plane where distances are travel times: each point that they
 * reached is asked again of every other place.
 * @param others the other services of the kind in the plane
 */
export function takeJourneys(
	plane: Plane,
	coverage: Coverage,
	s: number,
	k: number,
	others: readonly number[]
): void {
	const { offers, ground } = coverage;
	const { demand, asked } = ground;
	const left = new Map<number, number>();
	const each = (service: number, visit: (point: number) => void) => {
		for (let n = offers.siteStart[service]!; n < offers.siteStart[service + 1]!; n++) {
			eachReached(coverage, k, n, (i) => {
				if ((offers.areas[service]! & (1 << demand.area[i]!)) !== 0) visit(i);
			});
		}
	};
	each(s, (i) => left.set(i, 0));
	for (const other of others) {
		const ages = offers.ages[other]! & asked[k]!;
		each(other, (i) => {
			const found = left.get(i);
			if (found !== undefined) left.set(i, found | ages);
		});
	}
	for (const [i, ages] of left) plane.site[k * demand.size + i] = ages;
}
