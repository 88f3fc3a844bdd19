import { childrenAt } from '../demand/child-sums.ts';
import type { Coverage } from '../coverage.ts';
import { keepPoints, pointsWithin } from '../reach/point-grid.ts';

/** One step of the search: where the next place would stand, and what it adds. */
export type SiteStep = {
	/** Demand point that stands for the place. */
	point: number;
	/** Children newly reached by this place, after the places before it. */
	gain: number;
};

/** The answer to "where would `count` more places reach most children?". */
export type BestSites = {
	steps: readonly SiteStep[];
	/** Children of the ages asked for who live where the question asks. */
	children: number;
	/** Of those, reached in person by what is recorded, unconfirmed records included. */
	before: number;
	/** Not reached, but served by records without a place: some may be reached already. */
	maybe: number;
};

/**
 * Lazy greedy maximum coverage: each step takes the demand point around which most children are not
 * reached yet by anything recorded, unconfirmed records included (else it would propose what may
 * exist). Ties go to the lowest code. Never worse than 1 - 1/e of the best choice of all places
 * together (Nemhauser, Wolsey and Fisher 1978).
 * @param within indices of the areas where places may stand and whose children count; null for Wales
 */
export function bestSites(
	coverage: Coverage,
	k: number,
	count: number,
	within: readonly number[] | null = null
): BestSites {
	const { ground } = coverage;
	const { demand, hits } = ground;
	const allowed = new Uint8Array(demand.areas.length).fill(within === null ? 1 : 0);
	for (const a of within ?? []) allowed[a] = 1;
	const { left, ...totals } = leftToReach(coverage, k, allowed);
	const candidates = [];
	for (let i = 0; i < demand.size; i++) if (allowed[demand.area[i]!] === 1) candidates.push(i);

	// Only who is left to reach adds to a gain: the others are not looked at again.
	const grid = keepPoints(ground.grid, (i) => left[i]! > 0);
	const urban = ground.square(k, 0);
	const rural = ground.square(k, 1);
	const radius = ground.farthest([k]);
	const around = (i: number): number =>
		pointsWithin(grid, demand.x[i]!, demand.y[i]!, radius, hits);
	const inReach = (h: number): boolean =>
		hits.square[h]! <= (demand.rural[hits.point[h]!] === 1 ? rural : urban);
	const gainOf = (i: number): number => {
		const found = around(i);
		let gain = 0;
		for (let h = 0; h < found; h++) if (inReach(h)) gain += left[hits.point[h]!]!;
		return gain;
	};
	const queue = candidates.map((point) => ({ point, gain: gainOf(point), round: 0 }));
	const better = (one: SiteStep, other: SiteStep) =>
		other.gain - one.gain || (demand.ids[one.point]! < demand.ids[other.point]! ? -1 : 1);
	queue.sort(better);
	const steps: SiteStep[] = [];
	for (let round = 0; round < count && queue.length > 0; round++) {
		// A gain can only shrink: the first whose gain is fresh is the best of all.
		while (queue[0]!.round < round) {
			const first = queue.shift()!;
			const fresh = { point: first.point, gain: gainOf(first.point), round };
			const at = queue.findIndex((other) => better(fresh, other) < 0);
			queue.splice(at < 0 ? queue.length : at, 0, fresh);
		}
		const { point, gain } = queue.shift()!;
		if (gain <= 0) break;
		steps.push({ point, gain });
		const found = around(point);
		for (let h = 0; h < found; h++) if (inReach(h)) left[hits.point[h]!] = 0;
	}
	return { steps, ...totals };
}

/** Children of every point whom nothing recorded reaches in person, 0 outside the areas asked about. */
function leftToReach(
	{ ground, planes }: Coverage,
	k: number,
	allowed: Uint8Array
): { left: Float64Array } & Omit<BestSites, 'steps'> {
	const { demand, sums, asked, kinds } = ground;
	const left = new Float64Array(demand.size);
	const remote = kinds.remoteCounts[k] === 1;
	let children = 0;
	let before = 0;
	let maybe = 0;
	for (let i = 0; i < demand.size; i++) {
		const a = demand.area[i]!;
		if (allowed[a] === 0) continue;
		const cell = k * demand.areas.length + a;
		let reached = 0;
		let somewhere = 0;
		for (const plane of [planes.sure, planes.perhaps]) {
			if (plane === null) continue;
			reached |= plane.site[k * demand.size + i]! | plane.area[cell]!;
			if (remote) reached |= plane.remote[cell]!;
			somewhere |= plane.unplaced[cell]!;
		}
		left[i] = childrenAt(sums, i, asked[k]! & ~reached);
		children += childrenAt(sums, i, asked[k]!);
		before += childrenAt(sums, i, asked[k]! & reached);
		maybe += childrenAt(sums, i, somewhere & ~reached);
	}
	return { left, children, before, maybe };
}
