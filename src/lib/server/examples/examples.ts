import { z } from 'zod';
import {
	EXAMPLE_OWNERS,
	exampleDraftSchema,
	type ExampleDraft
} from '../../domain/example/example.ts';
import { organizationSchema } from '../../domain/organization/organization.ts';
import { callApi, DatabaseAway } from '../supabase/call-api.ts';
import type { ApiClient } from '../supabase/supabase.ts';

/** An example as its organisation and its editors see it: what is public, and what is on its way. */
export const exampleLineSchema = z.object({
	id: z.uuid(),
	reference: z.string(),
	own: z.enum(EXAMPLE_OWNERS),
	version: z.int().nonnegative(),
	published_on: z.iso.date().nullable(),
	document: exampleDraftSchema.nullable(),
	draft: exampleDraftSchema.nullable(),
	state: z.enum(['draft', 'sent', 'returned', 'declined', 'settled']),
	revision: z.int(),
	reason: z.string().nullable(),
	sent_on: z.iso.date().nullable(),
	organization: organizationSchema.nullable()
});
export type ExampleLine = z.infer<typeof exampleLineSchema>;

const decidableSchema = exampleLineSchema.extend({ mine: z.boolean() });
export type DecidableExample = z.infer<typeof decidableSchema>;

const done = z.object({ ok: z.literal(true) });
const saved = done.extend({ id: z.uuid(), reference: z.string(), revision: z.int() });

/** An organisation's examples; empty where they are not one's own. */
export async function ownExamples(client: ApiClient, organization: string): Promise<ExampleLine[]> {
	const answer = await callApi(
		client,
		'own_examples',
		{ organization },
		done.extend({ examples: z.array(exampleLineSchema) })
	);
	return answer.ok ? answer.examples : [];
}

/** Saves a draft on top of a revision (0 begins one): `changed` when somebody saved in between. */
export const saveExample = (
	client: ApiClient,
	about: { id: string; organization: string; expected: number },
	document: ExampleDraft
) => callApi(client, 'save_example', { ...about, document }, saved);

/** What a member does with an example besides writing it. */
export const EXAMPLE_ACTS = ['send', 'take-back', 'discard', 'withdraw'] as const;
export type ExampleAct = (typeof EXAMPLE_ACTS)[number];

export const moveExample = (
	client: ApiClient,
	example: string,
	revision: number,
	act: ExampleAct
) => callApi(client, 'move_example', { example, revision, act }, done);

/** What waits for an editor. Throws `DatabaseAway` for anybody else. */
export async function examplesToDecide(client: ApiClient): Promise<DecidableExample[]> {
	const answer = await callApi(
		client,
		'examples_to_decide',
		{},
		done.extend({ examples: z.array(decidableSchema) })
	);
	if (!answer.ok) throw new DatabaseAway(`api.examples_to_decide: ${answer.error}`);
	return answer.examples;
}

/** What an editor decides. */
export const EXAMPLE_DECISIONS = ['approve', 'return', 'decline'] as const;
export type ExampleDecision = (typeof EXAMPLE_DECISIONS)[number];

export const decideExample = (
	client: ApiClient,
	about: { example: string; revision: number; decision: ExampleDecision; reason: string | null }
) => callApi(client, 'decide_example', about, done);
