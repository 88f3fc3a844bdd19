import { z } from 'zod';
import type { ChallengeAnswer, ChallengeWish } from '../../domain/challenge/challenge-form.ts';
import { callApi } from '../supabase/call-api.ts';
import type { ApiClient } from '../supabase/supabase.ts';

const doneSchema = z.object({ ok: z.literal(true) });

/** Challenges a gap, as whoever commissions or stewards the place. */
export const challengeGap = (client: ApiClient, { group, ...wish }: ChallengeWish) =>
	callApi(
		client,
		'challenge_gap',
		{ ...wish, category_group: group },
		doneSchema.extend({ id: z.uuid(), reference: z.string(), answer_by: z.iso.date() })
	);

/** Takes back what is not answered yet. */
export const withdrawChallenge = (client: ApiClient, challenge: string) =>
	callApi(client, 'withdraw_challenge', { challenge }, doneSchema);

/** Answers; the outcome ends a declaration, or names what changed in the record. */
export const answerChallenge = (client: ApiClient, challenge: string, answer: ChallengeAnswer) =>
	callApi(client, 'answer_challenge', { challenge, ...answer }, doneSchema);
