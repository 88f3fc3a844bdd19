import { z } from 'zod';

type Position = [number, number];

const arcRef = z.array(z.number().int());
const geometrySchema = z.discriminatedUnion('type', [
	z.object({
		type: z.literal('Polygon'),
		properties: z.object({ name: z.string() }),
		arcs: z.array(arcRef)
	}),
	z.object({
		type: z.literal('MultiPolygon'),
		properties: z.object({ name: z.string() }),
		arcs: z.array(z.array(arcRef))
	})
]);

/** A quantised TopoJSON file of named polygons in one object. */
export const topologySchema = z.object({
	type: z.literal('Topology'),
	transform: z.object({
		scale: z.tuple([z.number(), z.number()]),
		translate: z.tuple([z.number(), z.number()])
	}),
	objects: z.record(z.string(), z.object({ geometries: z.array(geometrySchema) })),
	arcs: z.array(z.array(z.tuple([z.number(), z.number()])))
});
export type Topology = z.infer<typeof topologySchema>;
export type TopologyGeometry = z.infer<typeof geometrySchema>;

/** Coordinates of every arc in degrees, 5 decimals: rounded per arc, so shared borders stay shared. */
export function decodeArcs({ arcs, transform }: Topology): Position[][] {
	const { scale, translate } = transform;
	return arcs.map((arc) => {
		let [x, y] = [0, 0];
		return arc.map(([dx, dy]): Position => {
			x += dx;
			y += dy;
			return [round5(x * scale[0] + translate[0]), round5(y * scale[1] + translate[1])];
		});
	});
}

/** Parts of a geometry, each its rings, outer ring anticlockwise and holes clockwise (RFC 7946). */
export function decodeGeometry(geometry: TopologyGeometry, arcs: Position[][]): Position[][][] {
	const parts = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
	return parts.map((rings) =>
		rings.map((refs, at) => {
			const ring = joinArcs(refs, arcs);
			return signedArea(ring) > 0 === (at === 0) ? ring : ring.reverse();
		})
	);
}

/** A reference of ~n is arc n walked backwards; neighbours share their meeting point. */
function joinArcs(refs: number[], arcs: Position[][]): Position[] {
	const ring: Position[] = [];
	for (const ref of refs) {
		const arc = arcs[ref < 0 ? ~ref : ref] ?? [];
		const walked = ref < 0 ? arc.toReversed() : arc;
		ring.push(...(ring.length === 0 ? walked : walked.slice(1)));
	}
	return ring;
}

/** Positive when the ring runs anticlockwise. */
export const signedArea = (ring: readonly Position[]): number =>
	ring.reduce((sum, [x, y], at) => {
		const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
		return sum + x * nextY - nextX * y;
	}, 0) / 2;

const round5 = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
