import { fail, redirect } from '@sveltejs/kit';
import { readMapping } from '$lib/domain/import/map-columns';
import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import { heldFile, releaseFile } from '$lib/server/import/held-files';
import { mappingFor, rememberMapping } from '$lib/server/import/mapping';
import { chosenScope } from '$lib/server/import/scope';
import { startBatch } from '$lib/server/import/start-batch';
import { requireSession } from '$lib/server/session/guards';
import { columnNames } from '$lib/views/import/column-names';
import { fileProblemWords } from '$lib/views/import/file-words';
import { mappingProblem, mappingView } from '$lib/views/import/mapping-view';
import { importVocabulary } from '$lib/views/import/vocabulary';

export async function load(event) {
	const session = requireSession(event);
	const { locale } = event.locals;
	const file = heldFile(event.params.held, session.accountId, Date.now());
	if (!file) return { file: null };
	const { mapping } = await mappingFor(session.client, file.header, columnNames());
	return {
		file: {
			name: file.name,
			converted: file.converted,
			...mappingView(file.header, file.rows[0]?.cells ?? [], mapping, locale)
		}
	};
}

export const actions = {
	default: async (event) => {
		const session = requireSession(event);
		const { locale } = event.locals;
		const { held } = event.params;
		const { supabase, keeper, ...app } = application();
		const file = heldFile(held, session.accountId, Date.now());
		if (!file) redirect(303, `/${locale}/register/import/columns/${held}`);
		const form = await event.request.formData();
		const posted = file.header.map((_, at) => String(form.get(`column-${at}`) ?? ''));
		const mapping = readMapping(posted);
		const problem = mappingProblem(posted, mapping, locale);
		if (problem !== null || mapping === null) return fail(400, { posted, problem });
		const refuse = (code: 'busy' | 'not-yours') =>
			fail(400, { posted, problem: fileProblemWords({ code, line: null }, locale) });
		const scope = chosenScope(file.scope, session.roles);
		if (!scope) return refuse('not-yours');
		const service = supabase?.service;
		if (!service) return refuse('busy');
		await rememberMapping(session.client, file.header, mapping);
		await keeper.refresh();
		const world = app.world()!;
		const started = await startBatch(
			{ person: session.client, service },
			world,
			{ name: file.name, rows: file.rows, mapping, scope },
			{ today: dayOf(new Date()), vocabulary: importVocabulary(world.snapshot.reference) }
		);
		if ('refused' in started) return refuse(started.refused);
		releaseFile(held);
		redirect(303, `/${locale}/register/import/${started.id}`);
	}
};
