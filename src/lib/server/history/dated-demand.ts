import { z } from 'zod';
import type { DatedSnapshot } from '../../domain/history/dated-snapshot.ts';
import { referenceFileSchema, type ReferenceFile } from '../../domain/snapshot/reference.ts';
import { loadSmallAreas, type FoundSmallAreas } from '../places/load-small-areas.ts';
import type { ReferenceFolders } from '../places/reference-file.ts';

/** What a day of the record placed its children by: the files it names, and what was found of them. */
export type DatedDemand = FoundSmallAreas & { files: readonly ReferenceFile[] };

const filesSchema = z.array(referenceFileSchema);

/** Reads for every dated snapshot the small areas that it names, each set of files once. */
export async function datedDemand(
	{
		datedSnapshots,
		datedDocuments
	}: {
		datedSnapshots: ReadonlyMap<string, DatedSnapshot>;
		datedDocuments: ReadonlyMap<string, string>;
	},
	folders: ReferenceFolders
): Promise<ReadonlyMap<string, DatedDemand>> {
	const byHash = new Map<string, Promise<DatedDemand>>();
	const found = new Map<string, DatedDemand>();
	for (const { id, entries } of datedSnapshots.values()) {
		const hash = entries.reference.files ?? '';
		const known = byHash.get(hash) ?? demandOf(datedDocuments.get(hash), folders);
		byHash.set(hash, known);
		found.set(id, await known);
	}
	return found;
}

async function demandOf(text: string | undefined, folders: ReferenceFolders): Promise<DatedDemand> {
	const files = filesSchema.safeParse(text === undefined ? [] : JSON.parse(text)).data ?? [];
	return { files, ...(await loadSmallAreas(files, folders)) };
}
