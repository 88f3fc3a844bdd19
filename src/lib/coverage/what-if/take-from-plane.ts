import type { Coverage } from '../coverage.ts';
import { AREA, NO, REMOTE, UNPLACED } from '../offers/offers.ts';
import type { Plane } from '../reach/plane.ts';
import { pointsWithin } from '../reach/point-grid.ts';
import { takeJourneys } from './take-journeys.ts';

/**
 * Takes a service out of a plane: whatever only it reached is reached no more.
 * @param kinds the kinds it belonged to; it no longer stands in the membership
 * @param belongs whether another service is part of the plane
 */
export function takeFromPlane(
	plane: Plane,
	coverage: Coverage,
	s: number,
	kinds: readonly number[],
	belongs: (other: number) => boolean
): void {
	const { offers, membership } = coverage;
	if (offers.accepting[s] === NO) return;
	for (const k of kinds) {
		const others = membership.services[k]!.filter(
			(other) => offers.accepting[other] !== NO && belongs(other)
		);
		takeAreas(plane, coverage, s, k, others);
		if (coverage.ground.travel === null) takeSites(plane, coverage, s, k, others);
		else takeJourneys(plane, coverage, s, k, others);
	}
}

/** Ages reached without a place are what the others of the area leave. */
function takeAreas(
	plane: Plane,
	{ offers, ground }: Coverage,
	s: number,
	k: number,
	others: readonly number[]
): void {
	const { demand, asked } = ground;
	if (offers.modes[s] === 0) return;
	for (let a = 0; a < demand.areas.length; a++) {
		if ((offers.areas[s]! & (1 << a)) === 0) continue;
		const cell = k * demand.areas.length + a;
		let area = 0;
		let remote = 0;
		let unplaced = 0;
		for (const other of others) {
			if ((offers.areas[other]! & (1 << a)) === 0) continue;
			const ages = offers.ages[other]! & asked[k]!;
			const modes = offers.modes[other]!;
			if (modes & AREA) area |= ages;
			if (modes & REMOTE) remote |= ages;
			if (modes & UNPLACED) unplaced |= ages;
		}
		plane.area[cell] = area;
		plane.remote[cell] = remote;
		plane.unplaced[cell] = unplaced;
	}
}

/** A place that may reach some of the points again: its square radii, ages and areas. */
type Rest = { x: number; y: number; urban: number; rural: number; ages: number; areas: number };

/** Each point that the service's places reached is asked again, of the places near enough. */
function takeSites(
	plane: Plane,
	{ offers, ground }: Coverage,
	s: number,
	k: number,
	others: readonly number[]
): void {
	const { demand, grid, hits, asked } = ground;
	const farthest = ground.farthest([k]);
	const row = k * demand.size;
	for (let site = offers.siteStart[s]!; site < offers.siteStart[s + 1]!; site++) {
		const x = offers.siteX[site]!;
		const y = offers.siteY[site]!;
		const radius = offers.siteReach[site]! || farthest;
		const rest: Rest[] = [];
		for (const other of others) {
			for (let at = offers.siteStart[other]!; at < offers.siteStart[other + 1]!; at++) {
				const own = offers.siteReach[at]!;
				const reach = own || farthest;
				const apart = (offers.siteX[at]! - x) ** 2 + (offers.siteY[at]! - y) ** 2;
				if (apart > (radius + reach) ** 2) continue;
				rest.push({
					x: offers.siteX[at]!,
					y: offers.siteY[at]!,
					urban: own > 0 ? own * own : ground.square(k, 0),
					rural: own > 0 ? own * own : ground.square(k, 1),
					ages: offers.ages[other]! & asked[k]!,
					areas: offers.areas[other]!
				});
			}
		}
		const found = pointsWithin(grid, x, y, radius, hits);
		for (let h = 0; h < found; h++) {
			const i = hits.point[h]!;
			const was = plane.site[row + i]!;
			if (was !== 0)
				plane.site[row + i] = agesAgain(rest, demand.x[i]!, demand.y[i]!, was, {
					rural: demand.rural[i] === 1,
					area: 1 << demand.area[i]!
				});
		}
	}
}

/** Ages that the places left reach at a point; stops when nothing is missing from what was. */
function agesAgain(
	rest: readonly Rest[],
	x: number,
	y: number,
	was: number,
	point: { rural: boolean; area: number }
): number {
	let ages = 0;
	for (const one of rest) {
		if ((one.areas & point.area) === 0) continue;
		const apart = (one.x - x) ** 2 + (one.y - y) ** 2;
		if (apart > (point.rural ? one.rural : one.urban)) continue;
		ages |= one.ages;
		if (ages === was) break;
	}
	return ages;
}
