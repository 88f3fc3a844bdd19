import { fail, redirect } from '@sveltejs/kit';
import { readAnswerForm } from '$lib/domain/challenge/challenge-form';
import { application } from '$lib/server/application/current';
import { postedValues } from '$lib/server/forms/posted-values';
import { answerChallenge } from '$lib/server/review/challenges';
import { seeChange } from '$lib/server/snapshot/see-change';
import { answerErrors, answerFormView } from '$lib/views/challenge/answer-form-view';
import { challengeRefusal } from '$lib/views/challenge/challenge-form-view';
import { challengeView } from '$lib/views/challenge/challenge-view';
import type { FieldError } from '$lib/views/review/review-problems';
import {
	notFound,
	orAway,
	actingGround,
	reviews,
	sessionOfForm,
	statusOf
} from '../../../acting-ground';
import { challengeOf } from '../../challenge-ground';
import type { Locale } from '$lib/domain/bilingual/locale';

/** The challenge of an address, and what its answer's form offers. */
function answering(reference: string, locale: Locale) {
	const { snapshot, names, today } = actingGround();
	const challenge = challengeOf(snapshot, reference) ?? notFound();
	const { declarations } = snapshot.reference;
	return {
		challenge,
		view: challengeView(challenge, snapshot.services, names, today, locale),
		form: answerFormView(challenge, snapshot.services.values(), declarations, names, locale)
	};
}

export function load(event) {
	const { params, locals } = event;
	sessionOfForm(event, 'national_reviewer', 'administrator');
	event.setHeaders({ 'cache-control': 'no-store' });
	const { view, form } = answering(params.reference, locals.locale);
	return { view, answering: form };
}

/** The field that a refusal of the record is about. */
const FIELD_OF: Record<string, string> = { no_change: 'service', no_declaration: 'ended' };

export const actions = {
	default: async ({ request, params, locals }) => {
		const { locale, session } = locals;
		const values = await postedValues(request, /^(outcome|service|ended|answer-(en|cy|draft))$/);
		const again = (status: number, errors: FieldError[]) => fail(status, { values, errors });
		const refused = (code: string) =>
			again(statusOf(code), [
				{ field: FIELD_OF[code] ?? 'send', text: challengeRefusal(code, locale) }
			]);
		if (!reviews(session)) return refused('ended');
		const { challenge, form } = answering(params.reference, locale);
		const codes = (options: { value: string }[]) => options.map(({ value }) => value);
		const read = readAnswerForm(values, codes(form.services), codes(form.declaring));
		if ('problems' in read) return again(422, answerErrors(read.problems, locale));
		const answer = await orAway(answerChallenge(session.client, challenge.id, read.answer));
		if (!answer.ok) return refused(answer.error);
		await seeChange(application().keeper);
		redirect(303, `/${locale}/review/challenges/${params.reference}?answered`);
	}
};
