import { z } from 'zod';
import { gssSchema } from './gss-code.ts';

const position = z.tuple([z.number(), z.number()]);
const ring = z.array(position).min(4);

/**
 * One polygon or several for each principal area: GeoJSON (RFC 7946), WGS84, whatever further
 * properties a file carries are dropped.
 */
export const areaPolygonsSchema = z.object({
	type: z.literal('FeatureCollection'),
	features: z
		.array(
			z.object({
				type: z.literal('Feature'),
				properties: z.object({ gss: gssSchema }),
				geometry: z.discriminatedUnion('type', [
					z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
					z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)) })
				])
			})
		)
		.min(1)
});
export type AreaPolygons = z.infer<typeof areaPolygonsSchema>;
export type AreaPolygon = AreaPolygons['features'][number];

/** All rings of an area, of all its parts, outer and inner. */
export const ringsOf = ({ geometry }: AreaPolygon): [number, number][][] =>
	geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
