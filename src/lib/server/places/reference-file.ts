import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ReferenceFile } from '../../domain/snapshot/reference.ts';

/** Where reference files lie: those that were loaded, and those that the project ships. */
export type ReferenceFolders = { dataDir: string; seedDir: string };

/**
 * Path of a reference file in the data folder, checked against the checksum that the record holds.
 * A file that the project itself ships is copied in on first use. Throws when the bytes are not the
 * ones the record speaks of.
 */
export async function referenceFile(
	pointer: ReferenceFile,
	folders: ReferenceFolders
): Promise<string> {
	const path = join(folders.dataDir, 'reference', pointer.path);
	if ((await sha256Of(path)) === pointer.sha256) return path;
	const shipped = join(folders.seedDir, basename(pointer.path));
	if ((await sha256Of(shipped)) !== pointer.sha256) {
		throw new Error(`Reference file ${pointer.kind}: its checksum is not the recorded one.`);
	}
	await mkdir(dirname(path), { recursive: true });
	await copyFile(shipped, path);
	return path;
}

async function sha256Of(path: string): Promise<string | null> {
	try {
		return createHash('sha256')
			.update(await readFile(path))
			.digest('hex');
	} catch {
		return null;
	}
}
