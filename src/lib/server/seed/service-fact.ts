import { z } from 'zod';
import { tierSchema } from '../../domain/tier/tier-schema.ts';
import { list } from './text.ts';

const age = z
	.string()
	.nullable()
	.transform((cell) => (cell === null ? null : Number(cell)))
	.refine((value) => value === null || Number.isInteger(value), 'a whole number of years');
const coordinate = z
	.string()
	.nullable()
	.transform((cell) => (cell === null ? null : Number(cell)))
	.refine((value) => value === null || Number.isFinite(value), 'degrees');
const yesNo = z.enum(['yes', 'no']).transform((cell) => cell === 'yes');
const several = z.string().nullable().transform(list);
const channel = z
	.enum(['in-person', 'home visit', 'outreach', 'phone', 'online'])
	.transform((word) => (word === 'in-person' ? 'in person' : word));

/** One row of services.csv: a service, or a statement that one should exist. */
export const serviceFactSchema = z.object({
	id: z.string().regex(/^S\d{3,}$/),
	name_en: z.string(),
	name_cy: z.string().nullable(),
	organisation: z.string(),
	organisation_type: z.enum(['third sector', 'local authority', 'partnership', 'NHS']),
	summary_en: z.string().nullable(),
	kind: z.enum(['service', 'statement']),
	in_scope: yesNo,
	location_withheld: yesNo,
	categories: several,
	tier: tierSchema,
	tier_reason: z.string().nullable(),
	age_min: age,
	age_max: age,
	age_basis: z.enum(['stated', 'inferred']).nullable(),
	age_of: z.enum(['child', 'young_person', 'parent']),
	coverage: z.enum([
		'local authority',
		'several local authorities',
		'region',
		'all Wales',
		'not stated'
	]),
	la_gss: several,
	site_town: z.string().nullable(),
	lat: coordinate,
	lon: coordinate,
	delivery: several.pipe(z.array(channel)),
	delivery_basis: z.enum(['stated', 'inferred', 'site-based']).nullable(),
	referral: z.enum(['self', 'professional', 'both', 'unknown']),
	languages: several,
	phone: z.string().nullable(),
	email: z.string().nullable(),
	website: z.url().nullable(),
	source: z.string().nullable(),
	source_display: z.string(),
	source_type: z.enum(['public page', 'programme document']),
	as_of: z.string().nullable(),
	confidence: z.enum(['high', 'medium', 'low']),
	evidence: z.string(),
	status: z.enum(['active', 'unconfirmed', 'ended']),
	note: z.string().nullable()
});
export type ServiceFact = z.infer<typeof serviceFactSchema>;
