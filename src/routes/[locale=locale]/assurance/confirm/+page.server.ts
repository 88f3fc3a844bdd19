import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import { seeChange } from '$lib/server/snapshot/see-change';
import { DatabaseAway } from '$lib/server/supabase/call-api';
import { linkProblem } from '$lib/views/assurance/link-problem';
import { recordToCheck } from '$lib/views/assurance/record-to-check';

const answerSchema = z.object({
	ok: z.boolean(),
	service: z.uuid().nullable(),
	error: z.string().nullish()
});
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Asks the database about the link of a request; one that can be none is not asked about. */
async function askAbout(name: 'confirm_link' | 'confirm_by_link', url: URL) {
	const token = url.searchParams.get('token') ?? '';
	const { supabase } = application();
	if (!TOKEN.test(token)) return { ok: false, service: null, error: 'unknown' };
	if (!supabase) throw new DatabaseAway('not open');
	const { data, error } = await supabase.anonymous.rpc(name, { token });
	if (error) throw new DatabaseAway(`api.${name}: ${error.code ?? 'no code'}`);
	return answerSchema.parse(data);
}

/** Looking changes nothing: programs that check mail for harm open every link. */
export async function load({ url, locals, setHeaders }) {
	setHeaders({ 'cache-control': 'no-store' });
	const { ok, service: id, error } = await askAbout('confirm_link', url);
	// What is confirmed is what is shown: the newest.
	if (ok) await application().keeper.refresh();
	const world = application().world()!;
	const service = id === null ? undefined : world.snapshot.services.get(id);
	if (!ok || !service) {
		const reason = ok ? 'not_public' : (error ?? 'unknown');
		return { record: null, problem: linkProblem(reason, service?.id ?? null, locals.locale) };
	}
	const { reference } = world.snapshot;
	const at = { today: dayOf(new Date()), locale: locals.locale };
	return {
		record: recordToCheck(service, { reference, gazetteer: world.gazetteer }, at),
		problem: null
	};
}

export const actions = {
	async default({ url, locals }) {
		try {
			const { ok, service } = await askAbout('confirm_by_link', url);
			// The page says why, in the words of its load.
			if (!ok) return fail(409, { away: false });
			await seeChange(application().keeper);
			redirect(303, `/${locals.locale}/assurance/thanks?service=${service}`);
		} catch (error) {
			if (!(error instanceof DatabaseAway)) throw error;
			return fail(503, { away: true });
		}
	}
};
