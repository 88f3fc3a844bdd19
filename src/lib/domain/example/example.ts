import { z } from 'zod';
import { bilingualSchema } from '../bilingual/bilingual-schema.ts';
import { organizationSchema } from '../organization/organization.ts';
import { tierSchema } from '../tier/tier-schema.ts';
import { claimSchema } from './claim.ts';

/** Most results, services and kinds of help of one example. */
export const MOST_CLAIMS = 10;
export const MOST_SERVICES = 20;
export const MOST_CATEGORIES = 10;

const documentShape = {
	title: bilingualSchema,
	/** What was done, for whom, and what it takes to do it again. */
	done: bilingualSchema,
	for_whom: bilingualSchema,
	needed: bilingualSchema,
	tiers: z.array(tierSchema).min(1),
	categories: z.array(z.string()).min(1),
	/** The services that did it: the record's ids. */
	services: z.array(z.uuid()),
	claims: z.array(claimSchema)
};

/** What an organisation says of an example, fit to be shown. */
export const exampleDocumentSchema = z.object(documentShape);
export type ExampleDocument = z.infer<typeof exampleDocumentSchema>;

/** The same on its way: what is not answered yet is not there. */
export const exampleDraftSchema = z.object({
	title: bilingualSchema.nullable().catch(null),
	done: bilingualSchema.nullable().catch(null),
	for_whom: bilingualSchema.nullable().catch(null),
	needed: bilingualSchema.nullable().catch(null),
	tiers: documentShape.tiers.or(z.tuple([])).catch([]),
	categories: z.array(z.string()).catch([]),
	services: z.array(z.uuid()).catch([]),
	claims: z.array(claimSchema).catch([])
});
export type ExampleDraft = z.infer<typeof exampleDraftSchema>;

/** In whose name an example stands: the programme documents', or its organisation's. */
export const EXAMPLE_OWNERS = ['record', 'provider'] as const;

/** Good practice as it is published. */
export const exampleSchema = z.object({
	...documentShape,
	// Seeded examples say of what they do not know that it is not reported.
	done: bilingualSchema.nullable(),
	for_whom: bilingualSchema.nullable(),
	needed: bilingualSchema.nullable(),
	/** What has to be known about where it comes from; only the record's own say so. */
	note: bilingualSchema.nullable().default(null),
	source: bilingualSchema.nullable().default(null),
	id: z.uuid(),
	reference: z.string(),
	own: z.enum(EXAMPLE_OWNERS),
	version: z.int().positive(),
	published_on: z.iso.date(),
	organization: organizationSchema.nullable()
});
export type Example = z.infer<typeof exampleSchema>;

/** Newest first; on one day by reference. */
export const newestFirst = (a: Example, b: Example): number =>
	b.published_on.localeCompare(a.published_on) || a.reference.localeCompare(b.reference);

/**
 * The examples that a service is told of in. Records that were merged into it answer for it.
 * @param moves records that were merged into another
 */
export function examplesOfService(
	examples: Iterable<Example>,
	service: string,
	moves: readonly { id: string; into: string }[] = []
): Example[] {
	const ids = new Set([
		service,
		...moves.filter(({ into }) => into === service).map(({ id }) => id)
	]);
	return [...examples]
		.filter(({ services }) => services.some((id) => ids.has(id)))
		.sort(newestFirst);
}

/** The examples published (or published anew) from `from` to `to`, ISO days, both included. */
export const examplesPublished = (
	examples: Iterable<Example>,
	{ from, to }: { from: string; to: string }
): Example[] =>
	[...examples]
		.filter(({ published_on }) => published_on >= from && published_on <= to)
		.sort(newestFirst);
