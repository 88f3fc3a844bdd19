import { redirect } from '@sveltejs/kit';
import { showFinding } from '$lib/domain/finding/finding-form';
import { application } from '$lib/server/application/current';
import { saveFinding } from '$lib/server/review/findings';
import { seeChange } from '$lib/server/snapshot/see-change';
import { findingFormView } from '$lib/views/finding/finding-form-view';
import { notFound, orAway, actingGround, reviews, sessionOfForm } from '../../../acting-ground';
import { ownFinding } from '../../finding-ground';
import { postedFinding, refusedFinding } from '../../posted-finding';

export async function load(event) {
	const { params, locals, setHeaders } = event;
	const session = sessionOfForm(event, 'national_reviewer', 'administrator');
	setHeaders({ 'cache-control': 'no-store' });
	const { names, today } = actingGround();
	const view = findingFormView(names, today, locals.locale);
	const own = session && (await ownFinding(session.client, params.reference));
	// Who just sent a form sees that again, whether or not the record answers.
	if (own === null || (own === 'away' && event.request.method === 'POST')) {
		return { view, values: {}, published: false };
	}
	if (own === 'away' || own.state === 'closed') return notFound();
	const values = { ...showFinding(own), seen: [own.seen] };
	return { view, values, published: own.state === 'open' };
}

export const actions = {
	default: async (event) => {
		const { params, locals } = event;
		const { locale, session } = locals;
		const own = reviews(session) ? await ownFinding(session.client, params.reference) : 'away';
		const published = own !== 'away' && own.state === 'open';
		const read = await postedFinding(event, published);
		if (read.answer) return read.answer;
		if (own === 'away') return refusedFinding('away', read.values, locale);
		const seen = read.values.seen?.[0] ?? '';
		const answer = await orAway(
			saveFinding(read.session.client, { id: own.id, seen }, read.content)
		);
		if (!answer.ok) {
			// Saved again, it stands on what the other one wrote.
			const values =
				answer.error === 'changed' ? { ...read.values, seen: [own.seen] } : read.values;
			return refusedFinding(answer.error, values, locale);
		}
		await seeChange(application().keeper);
		redirect(303, `/${locale}/review/findings/${params.reference}?saved`);
	}
};
