import { z } from 'zod';

const ring = z.array(z.tuple([z.number(), z.number()])).min(4);

/** One polygon or several: rings of longitude and latitude. */
export const geometrySchema = z.discriminatedUnion('type', [
	z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
	z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)) })
]);
export type Geometry = z.infer<typeof geometrySchema>;
export type Position = [number, number];
export type Ring = Position[];

/** The parts of a geometry, each its rings: the outer one, then holes. */
export const partsOf = (geometry: Geometry): Ring[][] =>
	geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

/** A geometry of these parts. */
export const geometryOf = (parts: Ring[][]): Geometry =>
	parts.length === 1
		? { type: 'Polygon', coordinates: parts[0]! }
		: { type: 'MultiPolygon', coordinates: parts };
