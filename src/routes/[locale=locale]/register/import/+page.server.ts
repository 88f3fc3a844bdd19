import { fail, redirect } from '@sveltejs/kit';
import { isComplete } from '$lib/domain/import/map-columns';
import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import { readBatches } from '$lib/server/import/batch';
import { holdFile } from '$lib/server/import/held-files';
import { mappingFor } from '$lib/server/import/mapping';
import { readUpload } from '$lib/server/import/read-upload';
import { chosenScope, scopeValue } from '$lib/server/import/scope';
import { startBatch } from '$lib/server/import/start-batch';
import { importLimit } from '$lib/server/rate-limit/import-limit';
import { requireSession } from '$lib/server/session/guards';
import { columnNames } from '$lib/views/import/column-names';
import { fileProblemWords, type FileProblem } from '$lib/views/import/file-words';
import { importStartView } from '$lib/views/import/start-view';
import { importVocabulary } from '$lib/views/import/vocabulary';
import { openScopes } from './import-page';

export async function load(event) {
	const session = requireSession(event);
	const world = application().world()!;
	const { locale } = event.locals;
	const scopes = await openScopes(session, world);
	const batches = (await readBatches(session.client)).filter(({ mine }) => mine);
	const { gazetteer, snapshot } = world;
	return {
		view: importStartView(scopes, batches, { gazetteer, reference: snapshot.reference }, locale)
	};
}

export const actions = {
	default: async (event) => {
		const session = requireSession(event);
		const { locale } = event.locals;
		const { supabase, keeper, ...app } = application();
		const form = await event.request.formData();
		const posted = form.get('list');
		const scope = chosenScope(typeof posted === 'string' ? posted : null, session.roles);
		const refuse = (field: 'list' | 'file', code: FileProblem, line: number | null = null) =>
			fail(400, {
				chosen: scope ? scopeValue(scope) : null,
				problem: { field, text: fileProblemWords({ code, line }, locale) }
			});
		if (!scope) return refuse('list', 'scope');
		const service = supabase?.service;
		if (!service || !importLimit(session.accountId, Date.now()).allow) {
			return refuse('file', 'busy');
		}
		const upload = await readUpload(form.get('file'));
		if (!upload.ok) return refuse('file', upload.problem.code, upload.problem.line);
		const { mapping, remembered } = await mappingFor(session.client, upload.header, columnNames());
		if (upload.converted || !(remembered || isComplete(mapping))) {
			const held = holdFile(
				{ ...upload, accountId: session.accountId, scope: scopeValue(scope) },
				Date.now()
			);
			redirect(303, `/${locale}/register/import/columns/${held}`);
		}
		// Rows are held against the record as it is now, not as it was some seconds ago.
		await keeper.refresh();
		const world = app.world()!;
		const started = await startBatch(
			{ person: session.client, service },
			world,
			{ name: upload.name, rows: upload.rows, mapping, scope },
			{ today: dayOf(new Date()), vocabulary: importVocabulary(world.snapshot.reference) }
		);
		if ('refused' in started) return refuse('file', started.refused);
		redirect(303, `/${locale}/register/import/${started.id}`);
	}
};
