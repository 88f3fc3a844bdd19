import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { editsAreas } from '$lib/domain/account/role';
import { advocacyFactsSchema } from '$lib/domain/advocacy/advocacy-facts';
import { offers } from '$lib/domain/advocacy/advocacy-review';
import { noteOfForm, readNoteForm } from '$lib/domain/advocacy/note-form';
import { application } from '$lib/server/application/current';
import { requireRole } from '$lib/server/session/guards';
import { seeChange } from '$lib/server/snapshot/see-change';
import { callApi } from '$lib/server/supabase/call-api';
import { noteErrors, noteRefusal, noteView } from '$lib/views/advocacy/note-view';
import type { FormError } from '$lib/views/report/report-form-view';
import type { RequestEvent } from './$types';

function advocacyService(event: Pick<RequestEvent, 'params' | 'locals' | 'url'>) {
	const session = requireRole(event, 'editor', 'administrator');
	const service = application().world()!.snapshot.services.get(event.params.id);
	if (!service || !(offers(service, 'formal') || offers(service, 'peer'))) {
		error(404, { message: 'no such service', code: 'not-found' });
	}
	if (!editsAreas(session.roles, service.areas)) {
		error(403, { message: 'not allowed', code: 'not-allowed' });
	}
	return { service, client: session.client };
}

export function load(event) {
	const { service } = advocacyService(event);
	event.setHeaders({ 'cache-control': 'no-store' });
	return {
		view: noteView(service, event.locals.locale),
		saved: event.url.searchParams.has('saved')
	};
}

/** What was read when the form was opened; null where that was nothing, or makes no sense. */
function seenIn(data: FormData) {
	try {
		return advocacyFactsSchema.nullable().parse(JSON.parse(String(data.get('seen') ?? 'null')));
	} catch {
		return null;
	}
}

async function save(event: RequestEvent, clear: boolean) {
	const { service, client } = advocacyService(event);
	const { locale } = event.locals;
	const data = await event.request.formData();
	const form = readNoteForm(data);
	const again = (status: number, errors: FormError[]) => fail(status, { form, errors });
	const read = clear ? null : noteOfForm(form, { withheld: service.location_withheld });
	if (read && 'problems' in read) return again(422, noteErrors(read.problems, locale));
	const answer = await callApi(
		client,
		'note_advocacy',
		{ service: service.id, seen: seenIn(data), facts: read?.note ?? null },
		z.object({ ok: z.literal(true) })
	).catch(() => null);
	// What the form shows beside an error is what is recorded now.
	await seeChange(application().keeper);
	if (answer === null) return again(503, [{ field: 'save', text: noteRefusal('away', locale) }]);
	if (!answer.ok) return again(409, [{ field: 'save', text: noteRefusal(answer.error, locale) }]);
	redirect(303, `/${locale}/moderation/services/${service.id}/advocacy?saved`);
}

export const actions = {
	save: (event) => save(event, false),
	clear: (event) => save(event, true)
};
