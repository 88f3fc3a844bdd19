import { z } from 'zod';

/**
 * The children's front door of a council: whom to ring about a child. A number that is not recorded is
 * null and is said to be so; the council's own page is always there.
 */
export const frontDoorSchema = z.object({
	gss: z.string(),
	fact_id: z.string().nullable(),
	phone_day: z.string().nullable(),
	phone_out_of_hours: z.string().nullable(),
	page: z.url(),
	as_of: z.string().nullable(),
	source_display: z.string().nullable()
});
export type FrontDoor = z.infer<typeof frontDoorSchema>;
