import { z } from 'zod';
import { bilingualSchema } from '../bilingual/bilingual.ts';

/** Kinds of organisation, as the record files them. */
export const ORGANIZATION_KINDS = [
	'local authority',
	'NHS',
	'third sector',
	'partnership'
] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

/** An organisation (Open Referral UK: organization). */
export const organizationSchema = z.object({
	id: z.uuid(),
	name: bilingualSchema,
	kind: z.enum(ORGANIZATION_KINDS),
	website: z.url().nullable()
});
export type Organization = z.infer<typeof organizationSchema>;
