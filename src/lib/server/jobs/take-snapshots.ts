import { z } from 'zod';
import { coverRecord } from '../../coverage/figures/cover-record.ts';
import { figuresOf } from '../../coverage/figures/figures-of.ts';
import { METHOD } from '../../coverage/method.ts';
import { fetchDatedRecord } from '../history/fetch-dated-record.ts';
import { log } from '../log/log.ts';
import { loadSmallAreas } from '../places/load-small-areas.ts';
import { referenceFolders } from '../places/reference-folders.ts';
import { askFor } from './ask-for.ts';
import type { Job } from './job.ts';

const takenSchema = z.object({ ok: z.literal(true), taken: z.uuid().nullable() });
const waitingSchema = z.object({ ok: z.literal(true), snapshots: z.array(z.uuid()) });
const notedSchema = z.object({ ok: z.literal(true), noted: z.boolean() });

/** Takes the snapshot of the month, once. What was missed while nothing ran can not be taken any more. */
export const takeMonthlySnapshot: Job = {
	name: 'take the monthly snapshot',
	every: 3600,
	async run({ client, changed }, now) {
		const at = now.toISOString();
		const { taken } = await askFor(client, 'take_monthly_snapshot', { at }, takenSchema);
		if (taken !== null) await changed();
		return { snapshots: taken === null ? 0 : 1 };
	}
};

/** Works out the figures of snapshots that have none: new ones, and those something was taken out of. */
export const workOutFigures: Job = {
	name: 'work out figures',
	every: 15,
	async run({ client, dataDir, changed }) {
		const { snapshots } = await askFor(client, 'snapshots_without_figures', {}, waitingSchema);
		let worked = 0;
		for (const snapshot of snapshots) {
			const { record, hash } = await fetchDatedRecord(client, snapshot);
			const { files } = record.reference;
			const { smallAreas, missing } = await loadSmallAreas(files, referenceFolders(dataDir));
			// Worked out from other data than it names, a record would say what it never said: it waits.
			if (missing) {
				const kinds = missing.map(({ kind, path }) => `${kind} (${path})`);
				log.error({ snapshot, missing: kinds }, 'a dated record names files that are not at hand');
				continue;
			}
			const { inputs, matrix } = coverRecord(
				{
					services: record.services.values(),
					statements: record.statements.values(),
					reference: record.reference,
					smallAreas
				},
				record.takenOn
			);
			const figures = figuresOf(matrix, inputs.kinds);
			const noted = { snapshot, hash, method: METHOD, figures };
			if ((await askFor(client, 'note_figures', noted, notedSchema)).noted) worked += 1;
		}
		if (worked > 0) await changed();
		return { snapshots: worked };
	}
};
