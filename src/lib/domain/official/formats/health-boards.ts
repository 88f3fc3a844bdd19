import { z } from 'zod';
import { gssSchema } from '../../place/gss-code.ts';
import { geometrySchema } from './geometry.ts';

/** The seven local health boards: GeoJSON (RFC 7946), WGS84, in order of their codes. */
export const healthBoardsSchema = z.object({
	type: z.literal('FeatureCollection'),
	features: z.array(
		z.object({
			type: z.literal('Feature'),
			properties: z.object({
				code: z.string().regex(/^W11\d{6}$/, 'a health board code'),
				name_en: z.string(),
				name_cy: z.string(),
				/** The principal areas it consists of. */
				areas: z.array(gssSchema)
			}),
			geometry: geometrySchema
		})
	)
});
export type HealthBoards = z.infer<typeof healthBoardsSchema>;
