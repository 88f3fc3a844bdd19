/** What tests of imports share: the record behind an open database, and the official files where they are. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EmbeddedSupabase } from '../../../src/lib/server/embedded/open.ts';
import { importOfficial, type Wanted } from '../../../src/lib/server/official/import-official.ts';
import { silent } from '../../../src/lib/server/official/progress.ts';
import type { ImportKind } from '../../../src/lib/server/official/publishers.ts';
import {
	recordBehind,
	type ReferenceRecord
} from '../../../src/lib/server/official/reference-record.ts';
import { clientFor } from '../embedded/fixture.ts';

/** The official files, in the data folder beside the project; not everyone has it. */
export const SHARED = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
export const hasShared = existsSync(SHARED);
if (!hasShared) console.warn(`Tests on official files are left out: there is no ${SHARED}.`);

export const FILES = {
	boundaries: `${SHARED}boundaries/lad_2025_wales_bgc.geojson`,
	light: `${SHARED}boundaries/lad_2025_wales_light.geojson`,
	boards: `${SHARED}boundaries/lhb_2022_wales_from_lad.geojson`,
	shapes: `${SHARED}boundaries/lsoa_2021_wales_light.geojson`,
	small: `${SHARED}need/lsoa21_wales.csv`,
	summary: `${SHARED}need/la_summary_derived.csv`,
	postcodes: `${SHARED}postcodes/postcodes_wales.csv.gz`
};

/** The record of `db`, asked with the server's own key. */
export function recordOf(db: EmbeddedSupabase): ReferenceRecord {
	const client = clientFor(db, db.secretKey);
	return recordBehind(async ({ name, args }) => {
		const { data, error } = await client.rpc(name, args as Record<string, unknown>);
		if (error) throw new Error(`${name}: ${error.message}`);
		return data;
	});
}

/** Takes files in without being asked, and keeps what was said. */
export async function takeIn(
	db: EmbeddedSupabase,
	dataDir: string,
	files: readonly [ImportKind, string, string?][],
	agrees = true
) {
	const said: string[] = [];
	const wanted = files.map(([kind, path, vintage]): Wanted => ({
		kind,
		given: [path],
		...(vintage ? { said: { vintage } } : {})
	}));
	const imported = await importOfficial(wanted, {
		dataDir,
		record: recordOf(db),
		progress: silent,
		say: (line) => void said.push(line),
		agree: async () => agrees
	});
	return { imported, said: said.join('\n') };
}
