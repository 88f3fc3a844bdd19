import { readBatches } from '$lib/server/import/batch';
import { requireRole } from '$lib/server/session/guards';
import { batchLine } from '$lib/views/import/batch-words';

export async function load(event) {
	const { client } = requireRole(event, 'editor', 'administrator');
	const batches = await readBatches(client);
	return {
		batches: batches
			.filter(({ decides, state }) => decides && (state === 'confirmed' || state === 'approved'))
			.map((batch) => batchLine(batch, event.locals.locale))
	};
}
