import { error } from '@sveltejs/kit';
import { COLUMN_IDS } from '$lib/domain/import/columns';
import { application } from '$lib/server/application/current';
import { readBatch, readBatchRows, type BatchRow } from '$lib/server/import/batch';
import { csvFile } from '$lib/server/import/csv-file';
import { requireSession } from '$lib/server/session/guards';
import { mendRows } from '$lib/views/import/mend-rows';

const AT_A_TIME = 1000;

/** The refused rows with the reasons, to be mended and sent again. */
export async function GET(event) {
	const { client } = requireSession(event);
	const { batch } = event.params;
	const found = await readBatch(client, batch).catch(() => null);
	if (!found) error(404, { message: 'no such list', code: 'not-found' });
	const rows: BatchRow[] = [];
	for (let after = 0, more = true; more;) {
		const some = await readBatchRows(client, batch, { outcome: 'refused', after, most: AT_A_TIME });
		rows.push(...some);
		after = some[some.length - 1]?.number ?? 0;
		more = some.length === AT_A_TIME;
	}
	const { gazetteer, snapshot } = application().world()!;
	const names = { gazetteer, reference: snapshot.reference };
	const used = COLUMN_IDS.filter((column) => rows.some(({ cells }) => column in cells));
	return csvFile(mendRows(rows, used, names, event.locals.locale), 'haenau-to-mend.csv');
}
