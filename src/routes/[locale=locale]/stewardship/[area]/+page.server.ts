import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { application } from '$lib/server/application/current';
import { callApi } from '$lib/server/supabase/call-api';
import { recordedIn } from '$lib/views/declaration/recorded-in';
import { stewardshipView } from '$lib/views/declaration/stewardship-view';
import { ownDeclarations, stewardGround } from '../steward-ground';

export async function load(event) {
	const { params, url, locals } = event;
	const { client, setting, today } = stewardGround(event, params.area);
	event.setHeaders({ 'cache-control': 'no-store' });
	const recorded = recordedIn(setting, params.area);
	const declarations = await ownDeclarations(client);
	const { names } = setting;
	return {
		view: stewardshipView(params.area, recorded, declarations, names, today, locals.locale),
		done: url.searchParams.has('declared')
			? ('declared' as const)
			: url.searchParams.has('withdrawn')
				? ('withdrawn' as const)
				: null
	};
}

export const actions = {
	withdraw: async (event) => {
		const { params, request, locals } = event;
		const { client } = stewardGround(event, params.area);
		const declaration = (await request.formData()).get('declaration');
		if (!z.uuid().safeParse(declaration).success) {
			error(404, { message: 'no such declaration', code: 'not-found' });
		}
		const ok = z.object({ ok: z.literal(true) });
		const answer = await callApi(client, 'withdraw_declaration', { declaration }, ok);
		if (!answer.ok) error(404, { message: 'no such declaration', code: 'not-found' });
		// Pages follow within seconds; nobody waits for them here.
		void application().keeper.refresh();
		redirect(303, `/${locals.locale}/stewardship/${params.area}?withdrawn`);
	}
};
