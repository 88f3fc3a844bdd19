import { z } from 'zod';
import { bilingualSchema } from '../../domain/bilingual/bilingual-schema.ts';
import { offerDraftSchema, type OfferDraft } from '../../domain/offer/offer.ts';
import { organizationSchema } from '../../domain/organization/organization.ts';
import { receivedReportSchema } from '../../domain/report/received-report.ts';
import { callApi, DatabaseAway } from '../supabase/call-api.ts';
import type { ApiClient } from '../supabase/supabase.ts';

const instant = z.string();

/** What an editor wrote when giving an offer back. */
export const commentSchema = z.object({
	part: z.string(),
	text: z.string(),
	at: instant,
	role: z.string()
});

/** A proposal as lists show it. */
export const proposalLineSchema = z.object({
	id: z.uuid(),
	reference: z.string(),
	service_id: z.uuid(),
	organization_id: z.uuid(),
	kind: z.enum(['new', 'edit', 'import', 'restore', 'merge']),
	/** The list from a file that it came with. */
	batch_id: z.uuid().nullable(),
	own: z.enum(['provider', 'editor']),
	state: z.enum([
		'draft',
		'submitted',
		'returned',
		'approved',
		'rejected',
		'withdrawn',
		'published'
	]),
	revision: z.int(),
	base_version: z.int(),
	name: bilingualSchema.nullish(),
	created_at: instant,
	updated_at: instant,
	submitted_at: instant.nullable(),
	decided_at: instant.nullable(),
	decision_reason: z.string().nullable(),
	comments: z.array(commentSchema),
	publish_at: instant.nullable(),
	published_at: instant.nullable()
});
export type ProposalLine = z.infer<typeof proposalLineSchema>;

const proposalSchema = proposalLineSchema.extend({
	document: offerDraftSchema,
	answered_by: z.record(z.string(), z.uuid()),
	answered_at: z.record(z.string(), instant),
	current_version: z.int(),
	may_write: z.boolean(),
	/** The open report of a reader that it answers. */
	report: receivedReportSchema.nullable(),
	organization: organizationSchema
});
export type Proposal = z.infer<typeof proposalSchema>;

const lines = z.object({ ok: z.literal(true), proposals: z.array(proposalLineSchema) });
const started = z.object({ ok: z.literal(true), id: z.uuid(), reference: z.string() });
const saved = z.object({ ok: z.literal(true), revision: z.int() });
const sent = z.object({ ok: z.literal(true), reference: z.string(), submitted_at: instant });
const done = z.object({ ok: z.literal(true) });
const whole = z.object({ ok: z.literal(true), proposal: proposalSchema });
const organizations = z.object({ ok: z.literal(true), organizations: z.array(organizationSchema) });

/** The organisations that somebody is a member of. */
export async function myOrganizations(client: ApiClient) {
	const answer = await callApi(client, 'my_organizations', {}, organizations);
	if (!answer.ok) throw new DatabaseAway(`api.my_organizations: ${answer.error}`);
	return answer.organizations;
}

/** An organisation's proposals that are open or were decided lately; empty where they are not one's own. */
export async function myProposals(
	client: ApiClient,
	organization: string
): Promise<ProposalLine[]> {
	const answer = await callApi(client, 'my_proposals', { organization }, lines);
	return answer.ok ? answer.proposals : [];
}

/** One proposal with its document; null for whoever may not see it. */
export async function readProposal(client: ApiClient, id: string): Promise<Proposal | null> {
	const answer = await callApi(client, 'proposal', { id }, whole);
	return answer.ok ? answer.proposal : null;
}

/** Starts a proposal, or finds the one that is there. */
export const startProposal = (
	client: ApiClient,
	about: { organization: string; service?: string; id?: string }
) => callApi(client, 'start_proposal', about, started);

/** Saves a document on top of a revision: `changed` when somebody saved in between. */
export const saveProposal = (
	client: ApiClient,
	{ id, revision }: Pick<Proposal, 'id' | 'revision'>,
	document: OfferDraft,
	question?: string
) =>
	callApi(
		client,
		'save_proposal',
		{ id, expected: revision, document, ...(question === undefined ? {} : { question }) },
		saved
	);

/** Sends a proposal to the editors. */
export const submitProposal = (client: ApiClient, id: string, revision: number) =>
	callApi(client, 'submit_proposal', { id, expected: revision }, sent);

/** Starts again from a proposal that was rejected or taken back, or finds the draft that is there. */
export const copyProposal = (client: ApiClient, id: string) =>
	callApi(client, 'copy_proposal', { id }, started);

/** Takes a proposal back. */
export const withdrawProposal = (client: ApiClient, id: string) =>
	callApi(client, 'withdraw_proposal', { id }, done);
