import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { DEMAND_KINDS, joinSmallAreas } from '../../coverage/demand/join-small-areas.ts';
import type { SmallAreas } from '../../coverage/demand/from-small-areas.ts';
import { deprivationSchema } from '../../domain/official/formats/deprivation.ts';
import { ruralClassSchema } from '../../domain/official/formats/rural-class.ts';
import { smallAreasSchema } from '../../domain/official/formats/small-areas.ts';
import type { ReferenceFile } from '../../domain/snapshot/reference.ts';
import { log } from '../log/log.ts';
import { keptFile } from './kept-file.ts';
import { referenceFile, type ReferenceFolders } from './reference-file.ts';

/** The small areas a record stands on, or which of its files are not at hand. */
export type FoundSmallAreas =
	| { smallAreas: SmallAreas | null; missing: null }
	| { smallAreas: null; missing: readonly ReferenceFile[] };

/**
 * Reads the official small areas that a record names, with what it names of their deprivation and their
 * rural class; none where it names none. A file that is named and not at hand is said, and nothing is put
 * in its place: figures would stand on other data than the record says.
 */
export async function loadSmallAreas(
	pointers: readonly ReferenceFile[],
	folders: ReferenceFolders
): Promise<FoundSmallAreas> {
	const named = DEMAND_KINDS.flatMap((kind) => pointers.find((file) => file.kind === kind) ?? []);
	if (named[0]?.kind !== 'small-areas') return { smallAreas: null, missing: null };
	const key = [folders.dataDir, ...named.map(({ sha256 }) => sha256)].join(' ');
	try {
		return { smallAreas: await keptFile(key, () => readTogether(named, folders)), missing: null };
	} catch (error) {
		if (error instanceof FilesMissing) return { smallAreas: null, missing: error.files };
		throw error;
	}
}

class FilesMissing extends Error {
	override name = 'FilesMissing';
	readonly files: readonly ReferenceFile[];
	constructor(files: readonly ReferenceFile[]) {
		super(`Reference files not at hand: ${files.map(({ kind }) => kind).join(', ')}`);
		this.files = files;
	}
}

async function readTogether(
	named: readonly ReferenceFile[],
	folders: ReferenceFolders
): Promise<SmallAreas> {
	const missing: ReferenceFile[] = [];
	async function read<T>(kind: string, schema: z.ZodType<T>): Promise<T | null> {
		const pointer = named.find((file) => file.kind === kind);
		if (!pointer) return null;
		try {
			const path = await referenceFile(pointer, folders);
			return schema.parse(JSON.parse(await readFile(path, 'utf8')));
		} catch (err) {
			// One that another version of this program wrote is as good as none: no page may fall over it.
			log.error({ err, kind, file: pointer.path }, 'a reference file is not at hand');
			missing.push(pointer);
			return null;
		}
	}
	const smallAreas = await read('small-areas', smallAreasSchema);
	const deprivation = await read('deprivation', deprivationSchema);
	const ruralClass = await read('rural-class', ruralClassSchema);
	if (!smallAreas || missing.length > 0) throw new FilesMissing(missing);
	const files = named.map(({ kind, vintage }) => ({ kind, vintage }));
	return joinSmallAreas(smallAreas, deprivation, ruralClass, files);
}
