import { fail, redirect } from '@sveltejs/kit';
import { application } from '$lib/server/application/current';
import { withdrawChallenge } from '$lib/server/review/challenges';
import { seeChange } from '$lib/server/snapshot/see-change';
import { challengeRefusal } from '$lib/views/challenge/challenge-form-view';
import { challengeView } from '$lib/views/challenge/challenge-view';
import { longDate } from '$lib/views/words/dates';
import { notFound, orAway, actingGround, reviews, statusOf } from '../../acting-ground';
import { challengeOf, mayChallenge, speaksForPlaceOf } from '../challenge-ground';

/** What was just done, as the address says it. */
const DONE = ['sent', 'withdrawn', 'answered'] as const;

export function load({ params, url, locals }) {
	const { snapshot, names, today } = actingGround();
	const { locale, session } = locals;
	const challenge = challengeOf(snapshot, params.reference) ?? notFound();
	const speaks = speaksForPlaceOf(challenge, mayChallenge(session?.roles ?? [], names));
	const open = challenge.state === 'open';
	return {
		view: challengeView(challenge, snapshot.services, names, today, locale),
		answerBy: longDate(challenge.answer_by, locale),
		// Nobody answers for a place that they speak for.
		may: { withdraw: open && speaks, answer: open && !speaks && reviews(session) },
		reviews: reviews(session),
		done: session ? (DONE.find((one) => url.searchParams.has(one)) ?? null) : null
	};
}

export const actions = {
	withdraw: async ({ params, locals }) => {
		const { locale, session } = locals;
		const { snapshot } = actingGround();
		const challenge = challengeOf(snapshot, params.reference) ?? notFound();
		const answer = session
			? await orAway(withdrawChallenge(session.client, challenge.id))
			: { ok: false as const, error: 'ended' };
		if (!answer.ok) {
			return fail(statusOf(answer.error), { problem: challengeRefusal(answer.error, locale) });
		}
		await seeChange(application().keeper);
		redirect(303, `/${locale}/review/challenges/${params.reference}?withdrawn`);
	}
};
