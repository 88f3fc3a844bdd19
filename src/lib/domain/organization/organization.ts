import { z } from 'zod';
import { ORGANIZATION_KINDS } from './organization-kind.ts';
import { bilingualSchema } from '../bilingual/bilingual-schema.ts';

/** Kinds of organisation, as the record files them. */
/** An organisation (Open Referral UK: organization). */
export const organizationSchema = z.object({
	id: z.uuid(),
	name: bilingualSchema,
	kind: z.enum(ORGANIZATION_KINDS),
	website: z.url().nullable()
});
export type Organization = z.infer<typeof organizationSchema>;
