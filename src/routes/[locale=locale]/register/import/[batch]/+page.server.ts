import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { firstShown, shownFrom } from '$lib/domain/import/shown-rows';
import { application } from '$lib/server/application/current';
import { actOnBatch, readBatch, readBatchRows } from '$lib/server/import/batch';
import { requireSession } from '$lib/server/session/guards';
import { batchView, ROWS_A_PAGE } from '$lib/views/import/batch-view';
import { refusalWords } from '$lib/views/import/refusal-words';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export async function load(event) {
	const session = requireSession(event);
	const { params, url, locals } = event;
	const found = UUID.test(params.batch) ? await readBatch(session.client, params.batch) : null;
	if (!found || found.batch.state === 'discarded') {
		error(404, { message: 'no such list', code: 'not-found' });
	}
	const asked = url.searchParams.get('rows');
	// Whoever opens a report sees first what there is to do; `rows=all` shows everything.
	const only = asked === null ? firstShown(found.batch) : shownFrom(asked);
	const after = Math.max(0, Math.trunc(Number(url.searchParams.get('after')) || 0));
	const shown = await readBatchRows(session.client, params.batch, {
		outcome: only,
		after,
		most: ROWS_A_PAGE
	});
	const { snapshot, gazetteer } = application().world()!;
	return {
		view: batchView(
			found,
			found.batch.state === 'checking' ? [] : shown,
			{ only, after },
			{
				gazetteer,
				reference: snapshot.reference,
				services: snapshot.services,
				now: Date.now(),
				locale: locals.locale
			}
		)
	};
}

/** An act on the list of the page: back to the page when done, the reason in words when not. */
const act =
	(name: 'confirm_import' | 'undo_import') =>
	async (event: RequestEvent & { params: { batch: string } }) => {
		const session = requireSession(event);
		const { locale } = event.locals;
		const refused = await actOnBatch(session.client, name, { batch: event.params.batch });
		if (refused) return fail(409, { problem: refusalWords(refused, locale), reason: '' });
		redirect(303, `/${locale}/register/import/${event.params.batch}`);
	};

export const actions = {
	confirm: act('confirm_import'),
	undo: act('undo_import'),
	discard: async (event) => {
		const session = requireSession(event);
		const { locale } = event.locals;
		await actOnBatch(session.client, 'discard_import', { batch: event.params.batch });
		redirect(303, `/${locale}/register/import`);
	},
	decide: async (event) => {
		const session = requireSession(event);
		const { locale } = event.locals;
		const form = await event.request.formData();
		const reason = String(form.get('reason') ?? '').slice(0, 2000);
		const approve = form.get('decision') === 'approve';
		const { batch } = event.params;
		const refused = await actOnBatch(session.client, 'decide_import', { batch, approve, reason });
		if (refused) return fail(409, { problem: refusalWords(refused, locale), reason });
		redirect(303, `/${locale}/register/import/${batch}`);
	}
};
