import { z } from 'zod';
import { log } from '../log/log.ts';
import { callApi, DatabaseAway, type Refusal } from '../supabase/call-api.ts';
import type { ApiClient } from '../supabase/supabase.ts';
import { letterSchema, writeLetter, type Outcome } from './letters.ts';

const doneSchema = z.object({
	ok: z.literal(true),
	proposal: z.uuid().optional(),
	/** What became of an approval that was taken back. */
	state: z.string().optional()
});

/**
 * What came of an act: done, with the proposal that it started where it did; or the code of the reason
 * why not.
 */
export type Decided = z.infer<typeof doneSchema> | Refusal;

/**
 * Does one act of an editor. A database that is away is a refusal here: the form comes back with what
 * was typed.
 */
export async function act(
	client: ApiClient,
	name: string,
	args: Record<string, unknown>
): Promise<Decided> {
	try {
		return await callApi(client, name, args, doneSchema);
	} catch (error) {
		if (!(error instanceof DatabaseAway)) throw error;
		return { ok: false, error: 'away' };
	}
}

const answerSchema = z.object({ ok: z.literal(true), letter: letterSchema });

/** Tells whoever sent a proposal in what became of it. Nothing is thrown: the decision stands. */
export async function tell(
	service: ApiClient | null,
	proposal: string,
	outcome: Outcome
): Promise<void> {
	if (!service) return;
	try {
		const answer = await callApi(service, 'proposal_letter', { proposal }, answerSchema);
		if (answer.ok) await writeLetter(service, answer.letter, outcome);
	} catch (error) {
		log.warn({ err: error }, 'nobody could be told about a proposal');
	}
}
