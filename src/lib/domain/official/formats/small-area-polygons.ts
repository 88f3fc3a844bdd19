import { z } from 'zod';
import { gssSchema } from '../../place/gss-code.ts';
import { geometrySchema } from './geometry.ts';
import { smallAreaCode } from './small-areas.ts';

/** Polygons of the small areas: GeoJSON (RFC 7946), WGS84, in order of their codes. */
export const smallAreaPolygonsSchema = z.object({
	type: z.literal('FeatureCollection'),
	features: z.array(
		z.object({
			type: z.literal('Feature'),
			properties: z.object({ code: smallAreaCode, area: gssSchema }),
			geometry: geometrySchema
		})
	)
});
export type SmallAreaPolygons = z.infer<typeof smallAreaPolygonsSchema>;
