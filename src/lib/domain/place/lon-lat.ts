import { z } from 'zod';

/** A WGS84 point in decimal degrees, inside the British Isles. */
export const lonLatSchema = z.object({
	lon: z.number().min(-9).max(2.5),
	lat: z.number().min(49).max(61.5)
});
export type LonLat = z.infer<typeof lonLatSchema>;
