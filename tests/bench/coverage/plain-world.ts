import { AGES } from '../../../src/lib/coverage/ages.ts';
import { AGE_BANDS } from '../../../src/lib/coverage/demand/age-bands.ts';
import type { Demand } from '../../../src/lib/coverage/demand/demand.ts';
import { AREA, REMOTE, type OfferRow } from '../../../src/lib/coverage/offers/offers.ts';
import { REACH_METRES } from '../../../src/lib/domain/assumptions/assumptions.ts';
import { fromGrid } from '../../../src/lib/domain/place/grid.ts';
import { TIERS } from '../../../src/lib/domain/tier/tier.ts';
import { BENCH_KINDS } from './bench-kinds.ts';

/** A place where children live, as anybody would hold it. */
export type PlainPoint = {
	x: number;
	y: number;
	lonLat: [number, number];
	area: number;
	rural: boolean;
	/** Children in each of the bands of ages. */
	children: number[];
};

/** A service, as anybody would hold it. Ages are bits of the bands. */
export type PlainService = {
	kinds: number[];
	areas: ReadonlySet<number>;
	ages: number;
	site: { x: number; y: number; lonLat: [number, number] } | null;
	comes: boolean;
	remote: boolean;
};

/** The same world for every reference: objects, not the kernel's columns. */
export type PlainWorld = {
	points: PlainPoint[];
	services: PlainService[];
	areas: number;
	/** Radius of each kind in metres. */
	radii: { urban: number; rural: number }[];
};

/**
 * Children reached in person and in any way: of kind `k` in area `a` at `(k * areas + a) * 2`. What a
 * reference gives of the matrix; the kernel gives the rest of it too.
 */
export type Reached = Float64Array;

const BANDS = AGE_BANDS.length;

/** Lays a world of the bench out as plain objects. */
export function plainWorld(demand: Demand, rows: readonly OfferRow[]): PlainWorld {
	const areas = demand.areas.map((_, a) => a);
	const lonLat = (x: number, y: number): [number, number] => {
		const { lon, lat } = fromGrid(x, y);
		return [lon, lat];
	};
	const points = Array.from({ length: demand.size }, (_, i) => ({
		x: demand.x[i]!,
		y: demand.y[i]!,
		lonLat: lonLat(demand.x[i]!, demand.y[i]!),
		area: demand.area[i]!,
		rural: demand.rural[i] === 1,
		children: AGE_BANDS.map(({ from, to }) =>
			demand.children
				.subarray(i * AGES + from, i * AGES + to + 1)
				.reduce((sum, one) => sum + one, 0)
		)
	}));
	const services = rows.map((row) => ({
		kinds: BENCH_KINDS.flatMap(({ tier, group }, k) =>
			(row.tiers & (1 << TIERS.indexOf(tier))) !== 0 && row.categories.includes(group) ? [k] : []
		),
		areas: new Set(areas.filter((a) => (row.areas & (1 << a)) !== 0)),
		ages: AGE_BANDS.reduce(
			(mask, { from }, band) => mask | (row.ages & (1 << from) ? 1 << band : 0),
			0
		),
		site: row.sites[0] ? { ...row.sites[0], lonLat: lonLat(row.sites[0].x, row.sites[0].y) } : null,
		comes: (row.modes & AREA) !== 0,
		remote: (row.modes & REMOTE) !== 0
	}));
	const radii = BENCH_KINDS.map(({ tier }) => REACH_METRES[tier]);
	return { points, services, areas: areas.length, radii };
}

/** Adds the children of a point whose ages are in person and in any way within reach. */
export function addReached(
	reached: Reached,
	cell: number,
	{ children }: PlainPoint,
	inPerson: number,
	any: number
): void {
	for (let band = 0; band < BANDS; band++) {
		if ((inPerson & (1 << band)) !== 0) reached[2 * cell]! += children[band]!;
		if ((any & (1 << band)) !== 0) reached[2 * cell + 1]! += children[band]!;
	}
}
