/** One import in a process of its own, without the database: what it took, as JSON. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importOfficial } from '../../src/lib/server/official/import-official.ts';
import { silent } from '../../src/lib/server/official/progress.ts';
import { IMPORT_KINDS } from '../../src/lib/server/official/publishers.ts';
import { recordBehind } from '../../src/lib/server/official/reference-record.ts';

const [kind, path = '', vintage = ''] = process.argv.slice(2);
const wanted = IMPORT_KINDS.find((one) => one === kind);
if (!wanted) throw new Error(`no kind: ${kind}`);
let rows = 0;
/** Stands in for the record: what is measured is the work before the switch. */
const record = recordBehind(async ({ name, args }) => {
	if (name !== 'switch_reference') return { ok: true, versions: [] };
	rows = (args.versions[0] as { rows: number }).rows;
	return { ok: true, switched: [], already: [] };
});
const dataDir = await mkdtemp(join(tmpdir(), 'haenau-bench-'));
const began = performance.now();
await importOfficial([{ kind: wanted, given: [path], said: { vintage } }], {
	dataDir,
	record,
	progress: silent,
	say: () => {},
	agree: async () => true
});
const ms = performance.now() - began;
await rm(dataDir, { recursive: true });
console.log(JSON.stringify({ ms, rows, rss: process.resourceUsage().maxRSS * 1024 }));
