import { redirect } from '@sveltejs/kit';
import type { Values } from '$lib/domain/offer/question';
import { saveFinding } from '$lib/server/review/findings';
import { findingFormView } from '$lib/views/finding/finding-form-view';
import { orAway, actingGround, sessionOfForm } from '../../acting-ground';
import { postedFinding, refusedFinding } from '../posted-finding';

export function load(event) {
	sessionOfForm(event, 'national_reviewer', 'administrator');
	event.setHeaders({ 'cache-control': 'no-store' });
	const { names, today } = actingGround();
	const asked = (name: string) => [event.url.searchParams.get(name) ?? ''];
	const values: Values = { place: asked('place'), tier: asked('tier'), kind: asked('kind') };
	return { view: findingFormView(names, today, event.locals.locale), values };
}

export const actions = {
	default: async (event) => {
		const { locale } = event.locals;
		const read = await postedFinding(event, false);
		if (read.answer) return read.answer;
		const answer = await orAway(saveFinding(read.session.client, null, read.content));
		if (!answer.ok) return refusedFinding(answer.error, read.values, locale);
		redirect(303, `/${locale}/review/findings/${answer.reference}?saved`);
	}
};
