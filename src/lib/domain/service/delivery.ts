import { z } from 'zod';
import { bilingualSchema } from '../bilingual/bilingual-schema.ts';

/**
 * How help reaches a family: at a place (`site`), by somebody coming (`area`), by phone or online
 * (`remote`), or in person at a place that is not recorded (`unplaced`).
 */
export const DELIVERY_MODES = ['site', 'area', 'remote', 'unplaced'] as const;
export type DeliveryMode = (typeof DELIVERY_MODES)[number];

export const deliverySchema = z.object({
	mode: z.enum(DELIVERY_MODES),
	basis: z.enum(['stated', 'inferred', 'not recorded'])
});
export type Delivery = z.infer<typeof deliverySchema>;

/** A place (Open Referral UK: location) with its British National Grid metres. */
export const locationSchema = z.object({
	id: z.uuid(),
	name: bilingualSchema.nullable(),
	town: z.string().nullable(),
	address_1: z.string().nullable(),
	postal_code: z.string().nullable(),
	gss: z.string(),
	longitude: z.number(),
	latitude: z.number(),
	easting: z.int(),
	northing: z.int(),
	/** `town`: the middle of a town stands in for an address, so every distance is "about". */
	precision: z.enum(['town', 'address']),
	/** How far the provider says it reaches, in metres. */
	reach_metres: z.int().nullable()
});
export type Location = z.infer<typeof locationSchema>;
