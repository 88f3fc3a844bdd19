import { fail, redirect } from '@sveltejs/kit';
import { readChallengeForm } from '$lib/domain/challenge/challenge-form';
import type { Values } from '$lib/domain/offer/question';
import { application } from '$lib/server/application/current';
import { postedValues } from '$lib/server/forms/posted-values';
import { challengeGap } from '$lib/server/review/challenges';
import { seeChange } from '$lib/server/snapshot/see-change';
import {
	challengeErrors,
	challengeFormView,
	challengeRefusal
} from '$lib/views/challenge/challenge-form-view';
import type { FieldError } from '$lib/views/review/review-problems';
import { orAway, actingGround, sessionOfForm, statusOf } from '../../acting-ground';
import { mayChallenge } from '../challenge-ground';

/** Kinds of help that tiers are expected to hold. */
const expectedKinds = () =>
	actingGround().snapshot.reference.category_groups.flatMap(({ id, expected_tiers }) =>
		expected_tiers.map((tier) => `${tier}:${id}`)
	);

export function load(event) {
	const session = sessionOfForm(event, 'commissioner', 'steward');
	event.setHeaders({ 'cache-control': 'no-store' });
	const { names } = actingGround();
	const asked = (name: string) => event.url.searchParams.get(name) ?? '';
	const values: Values = {
		place: [asked('place')],
		kind: [asked('kind')]
	};
	const places = mayChallenge(session?.roles ?? [], names);
	return {
		view: challengeFormView(places, expectedKinds(), names, event.locals.locale),
		values
	};
}

/** The field that a refusal of the record is about. */
const FIELD_OF: Record<string, string> = { open_already: 'kind', not_allowed: 'place' };

export const actions = {
	default: async ({ request, locals }) => {
		const { locale, session } = locals;
		const { names } = actingGround();
		const fields = /^(place|kind|claim|evidenceUrl|evidence-(en|cy|draft))$/;
		const values = await postedValues(request, fields);
		const again = (status: number, errors: FieldError[]) => fail(status, { values, errors });
		const refused = (code: string) =>
			again(statusOf(code), [
				{ field: FIELD_OF[code] ?? 'send', text: challengeRefusal(code, locale) }
			]);
		if (!session) return refused('ended');
		const places = mayChallenge(session.roles, names);
		const read = readChallengeForm(values, { ...places, kinds: expectedKinds() });
		if ('problems' in read) return again(422, challengeErrors(read.problems, locale));
		const answer = await orAway(challengeGap(session.client, read.wish));
		if (!answer.ok) return refused(answer.error);
		await seeChange(application().keeper);
		redirect(303, `/${locale}/review/challenges/${answer.reference}?sent`);
	}
};
