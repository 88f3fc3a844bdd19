import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import { requireSession } from '$lib/server/session/guards';
import { seeChange } from '$lib/server/snapshot/see-change';
import { callApi } from '$lib/server/supabase/call-api';
import { recordToCheck } from '$lib/views/assurance/record-to-check';

const versionSchema = z.object({
	ok: z.literal(true),
	version: z.int(),
	role: z.enum(['provider', 'editor'])
});
const formSchema = z.object({ version: z.coerce.number().int().positive() });

const serviceOf = ({ params }: Pick<RequestEvent, 'params'>) => {
	const service = application()
		.world()!
		.snapshot.services.get(params.service ?? '');
	if (!service) error(404, { message: 'no such service', code: 'not-found' });
	return service;
};

export async function load(event) {
	const { client } = requireSession(event);
	// What is confirmed is what is shown: the newest.
	await application().keeper.refresh();
	const service = serviceOf(event);
	const answer = await callApi(client, 'version_to_check', { service: service.id }, versionSchema);
	if (!answer.ok) {
		if (answer.error === 'not_public') error(404, { message: 'not public', code: 'not-found' });
		error(403, { message: 'not allowed', code: 'not-allowed' });
	}
	const { gazetteer, snapshot } = application().world()!;
	const record = recordToCheck(
		service,
		{ reference: snapshot.reference, gazetteer },
		{ today: dayOf(new Date()), locale: event.locals.locale }
	);
	return { record, service: service.id, version: answer.version, role: answer.role };
}

export const actions = {
	async default(event) {
		const { client } = requireSession(event);
		const service = serviceOf(event);
		const form = formSchema.safeParse(Object.fromEntries(await event.request.formData()));
		if (!form.success) return fail(400, { changed: true });
		const args = { service: service.id, version: form.data.version };
		const answer = await callApi(
			client,
			'confirm_service',
			args,
			z.object({ ok: z.literal(true) })
		);
		if (!answer.ok && answer.error === 'not_allowed') {
			error(403, { message: 'not allowed', code: 'not-allowed' });
		}
		await seeChange(application().keeper);
		if (!answer.ok) return fail(409, { changed: true });
		redirect(303, `/${event.locals.locale}/assurance/thanks?service=${service.id}`);
	}
};
