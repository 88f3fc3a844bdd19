import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import { DECLINE_REASONS } from '$lib/domain/feedback/feedback';
import { m } from '$lib/i18n/paraglide/messages.js';
import { application } from '$lib/server/application/current';
import { hashOfCode, typedCode } from '$lib/server/feedback/code';
import { clientAddress } from '$lib/server/http/client-address';
import { codeLimit } from '$lib/server/rate-limit/form-limit';
import { seeChange } from '$lib/server/snapshot/see-change';
import { callApi } from '$lib/server/supabase/call-api';
import { declineWords } from '$lib/views/feedback/reason-words';
import type { RequestEvent } from './$types';

const stateSchema = z.object({
	ok: z.literal(true),
	state: z.enum(['waiting', 'published', 'declined']),
	reason: z.enum(DECLINE_REASONS).nullable()
});

export function load({ setHeaders }) {
	setHeaders({ 'cache-control': 'no-store' });
}

/** Reads the code of a post, or answers why it can not be used. */
async function asked(event: RequestEvent) {
	const { locale } = event.locals;
	const typed = String((await event.request.formData()).get('code') ?? '').slice(0, 100);
	const again = (status: number, text: string) =>
		fail(status, { typed, errors: [{ field: 'code', text }], outcome: null });
	const verdict = codeLimit(clientAddress(event), Date.now());
	if (!verdict.allow) {
		const { retryAfterSeconds: seconds } = verdict;
		event.setHeaders({ 'retry-after': String(seconds) });
		return { again: again(429, m.feedback_problem_busy({ seconds }, { locale })) };
	}
	const code = typedCode(typed);
	if (code === null) return { again: again(422, m.feedback_code_problem_shape({}, { locale })) };
	const { supabase } = application();
	if (!supabase) return { again: again(503, m.feedback_code_problem_away({}, { locale })) };
	return {
		typed,
		locale,
		client: supabase.anonymous,
		code_hash: hashOfCode(code),
		unknown: () => again(404, m.feedback_code_problem_unknown({}, { locale })),
		away: () => again(503, m.feedback_code_problem_away({}, { locale }))
	};
}

/** Both are answered with the page itself: a code is in no address. */
export const actions = {
	look: async (event) => {
		const read = await asked(event);
		if ('again' in read) return read.again;
		const { client, code_hash, locale } = read;
		const answer = await callApi(client, 'feedback_of_code', { code_hash }, stateSchema).catch(
			() => null
		);
		if (answer === null) return read.away();
		if (!answer.ok) return read.unknown();
		const outcome =
			answer.state === 'waiting'
				? m.feedback_state_waiting({}, { locale })
				: answer.state === 'published'
					? m.feedback_state_published({}, { locale })
					: m.feedback_state_declined({ reason: declineWords(answer.reason!, locale) }, { locale });
		return { typed: read.typed, errors: [], outcome };
	},
	take: async (event) => {
		const read = await asked(event);
		if ('again' in read) return read.again;
		const { client, code_hash, locale } = read;
		const answer = await callApi(
			client,
			'withdraw_feedback',
			{ code_hash },
			z.object({ ok: z.literal(true) })
		).catch(() => null);
		if (answer === null) return read.away();
		if (!answer.ok) return read.unknown();
		await seeChange(application().keeper);
		return { typed: '', errors: [], outcome: m.feedback_taken_back({}, { locale }) };
	}
};
