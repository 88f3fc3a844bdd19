import { AGES } from '../ages.ts';

/** Which set of points stands for where children live. */
export const DEMAND_SETS = ['settlements', 'small-areas'] as const;
export type DemandSet = (typeof DEMAND_SETS)[number];

/** A place where children live, as a plain record. */
export type DemandPoint = {
	/** Stable code: LSOA code, or the row of the settlement. */
	id: string;
	/** What people call it: a settlement, or the one nearest to a small area. */
	name: { en: string; cy: string };
	/** Name of a small area as it is published ("Gwynedd 004B"). */
	official?: { en: string; cy: string };
	/** British National Grid metres. */
	x: number;
	y: number;
	/** Children by single year of age, 0 to 17. Fractions are usual: bands are shared out. */
	children: readonly number[];
	/** Principal area (GSS code). */
	area: string;
	/** Deprivation fifth, 1 the most deprived; null when it is not known. */
	fifth: number | null;
	rural: boolean;
};

/** An official file that demand stands on. */
export type DemandFile = { kind: string; vintage: string };

/** Demand as columns: what the kernel computes with. Points of one area lie side by side. */
export type Demand = {
	set: DemandSet;
	/** The official files behind it; none for the settlement estimate. */
	files: readonly DemandFile[];
	size: number;
	ids: readonly string[];
	/** What people call each point: several small areas may go by the name of one settlement. */
	names: readonly { en: string; cy: string }[];
	/** Published names of small areas; null for settlements. */
	official: readonly { en: string; cy: string }[] | null;
	x: Float64Array;
	y: Float64Array;
	/** `AGES` columns a point: children of age `a` at point `i` stand at `i * AGES + a`. */
	children: Float64Array;
	/** Index into `areas`. */
	area: Uint8Array;
	/** 1 (most deprived) to 5, 0 when not known. */
	fifth: Uint8Array;
	/** 1 where distances are those of the country. */
	rural: Uint8Array;
	/** GSS codes, in the order of the areas' points. */
	areas: readonly string[];
	/** Points of area `k`: from `areaStart[k]` up to `areaStart[k + 1]`. */
	areaStart: Int32Array;
};

/**
 * Turns points into columns, sorted by area and code.
 * @param files the official files that the points were read from
 * @param areas every principal area, with points or without (GSS codes, at most 31: they are bits)
 * @throws when a point lies in none of the areas
 */
export function toDemand(
	set: DemandSet,
	points: readonly DemandPoint[],
	areas: readonly string[],
	files: readonly DemandFile[] = []
): Demand {
	if (areas.length > 31) throw new RangeError('Areas are bits of one number: 31 at most.');
	const order = new Map(areas.map((gss, index) => [gss, index]));
	const lost = points.find(({ area }) => !order.has(area));
	if (lost) throw new RangeError(`Point ${lost.id} lies in ${lost.area}, which is no area.`);
	const sorted = points.toSorted(
		(a, b) => order.get(a.area)! - order.get(b.area)! || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
	);
	const size = sorted.length;
	const demand: Demand = {
		set,
		files,
		size,
		ids: sorted.map(({ id }) => id),
		names: sorted.map(({ name }) => name),
		official: set === 'small-areas' ? sorted.map(({ official, name }) => official ?? name) : null,
		x: Float64Array.from(sorted, ({ x }) => x),
		y: Float64Array.from(sorted, ({ y }) => y),
		children: new Float64Array(size * AGES),
		area: Uint8Array.from(sorted, ({ area }) => order.get(area)!),
		fifth: Uint8Array.from(sorted, ({ fifth }) => fifth ?? 0),
		rural: Uint8Array.from(sorted, ({ rural }) => (rural ? 1 : 0)),
		areas,
		areaStart: new Int32Array(areas.length + 1)
	};
	sorted.forEach(({ children }, i) => demand.children.set(children.slice(0, AGES), i * AGES));
	for (const area of demand.area) demand.areaStart[area + 1]!++;
	for (let k = 0; k < areas.length; k++) demand.areaStart[k + 1]! += demand.areaStart[k]!;
	return demand;
}
