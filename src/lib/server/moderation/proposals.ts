import { z } from 'zod';
import { bilingualSchema } from '../../domain/bilingual/bilingual-schema.ts';
import {
	offerDraftSchema,
	offerSchema,
	type Offer,
	type OfferDraft
} from '../../domain/offer/offer.ts';
import { organizationSchema } from '../../domain/organization/organization.ts';
import { receivedReportSchema } from '../../domain/report/received-report.ts';
import { tierSchema } from '../../domain/tier/tier-schema.ts';
import { callApi, type Refusal } from '../supabase/call-api.ts';
import type { ApiClient } from '../supabase/supabase.ts';

const instant = z.string();

/** A document as far as it can be read; null for what is no offer (a merge, a broken one). */
const offerOrNull = z.unknown().transform((document): Offer | null => {
	const parsed = offerSchema.safeParse(document);
	return parsed.success ? parsed.data : null;
});

/** The same as a draft, which keeps the answers to the guided questions too. */
const draftOrNull = z.unknown().transform((document): OfferDraft | null => {
	const parsed = offerDraftSchema.safeParse(document);
	return parsed.success ? parsed.data : null;
});

/** What every document tells, whole or not. */
const headSchema = z.object({
	name: bilingualSchema.nullish().catch(null),
	areas: z.array(z.string()).catch([])
});

const lineSchema = z.object({
	id: z.uuid(),
	reference: z.string(),
	service_id: z.uuid(),
	kind: z.enum(['new', 'edit', 'import', 'restore', 'merge']),
	state: z.enum(['submitted', 'approved', 'returned', 'rejected', 'published']),
	own: z.enum(['provider', 'editor']),
	revision: z.int(),
	batch_id: z.uuid().nullable(),
	base_version: z.int(),
	organization: organizationSchema,
	submitted_at: instant,
	publish_at: instant.nullable(),
	published_at: instant.nullable(),
	claimed: z.enum(['mine', 'other']).nullable(),
	claimed_at: instant.nullable(),
	document: z.unknown()
});

/** A document read twice: what can be shown of it at all, and the offer when it is one. */
const withDocument = <T extends { document: unknown }>(line: T) => ({
	...line,
	head: headSchema.catch({ name: null, areas: [] }).parse(line.document),
	offer: offerOrNull.parse(line.document)
});

const queueSchema = z.object({
	ok: z.literal(true),
	total: z.int(),
	waiting: z.int(),
	items: z.array(lineSchema.extend({ in_batch: z.int() }).transform((line) => withDocument(line)))
});

const proposalSchema = z.object({
	ok: z.literal(true),
	proposal: lineSchema
		.extend({
			comments: z.array(
				z.object({ part: z.string(), text: z.string(), at: instant, role: z.string() })
			),
			decision_reason: z.string().nullable(),
			/** The open report of a reader that it answers. */
			report: receivedReportSchema.nullable(),
			/** Who added its organisation, of which nothing is public yet; null for any other. */
			new_organization: z
				.object({ email: z.string().nullable(), proved: z.boolean().nullable() })
				.nullable(),
			/** The offer as it was when it was last given back. */
			returned_document: offerOrNull,
			/** Whether somebody else has to approve it. */
			own_offer: z.boolean(),
			editor_tiers: z
				.array(z.object({ tier: tierSchema, reason: bilingualSchema.nullable() }))
				.nullable()
		})
		.transform((line) => {
			const read = withDocument(line);
			// What is no offer is no draft of one either.
			const draft = read.offer && draftOrNull.parse(line.document);
			return { ...read, draft, returned: line.returned_document };
		}),
	current: z.object({ version: z.int(), document: offerOrNull }).nullable(),
	current_version: z.int()
});
export type ProposalInHand = z.infer<typeof proposalSchema>;

const decidedSchema = z.object({
	ok: z.literal(true),
	items: z.array(
		lineSchema
			.extend({ decided_at: instant, public: z.boolean() })
			.transform((line) => withDocument(line))
	)
});

/** How the queue is narrowed. */
export type QueueQuestion = {
	kind: string | null;
	area: string | null;
	claim: string | null;
	search: string | null;
	page: number;
};

/** How many proposals a page of the queue shows. */
export const QUEUE_PAGE = 25;

/** The proposals that wait for the editor of the session, the oldest first. */
export const readQueue = (
	client: ApiClient,
	question: QueueQuestion
): Promise<z.infer<typeof queueSchema> | Refusal> =>
	callApi(client, 'moderation_queue', { ...question, page_size: QUEUE_PAGE }, queueSchema);

/** The last 50 proposals that were decided in the areas of the session's editor, the latest first. */
export const readDecided = (client: ApiClient): Promise<z.infer<typeof decidedSchema> | Refusal> =>
	callApi(client, 'decided_lately', {}, decidedSchema);

/** A proposal beside what is published, for an editor of its areas. */
export const readProposal = (
	client: ApiClient,
	proposal: string
): Promise<ProposalInHand | Refusal> =>
	callApi(client, 'moderation_proposal', { proposal }, proposalSchema);
