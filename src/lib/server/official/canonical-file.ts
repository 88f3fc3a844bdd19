import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ReferenceKind } from '../../domain/official/formats/reference-kind.ts';

/** Data in our form, ready to be written. */
export type CanonicalFile = {
	kind: ReferenceKind;
	vintage: string;
	extension: 'json' | 'geojson' | 'csv.gz';
	content: Buffer;
};

export const sha256Of = (content: Buffer): string =>
	createHash('sha256').update(content).digest('hex');

/** Where a version lies within the folder of reference files. */
export function pathOf({ kind, vintage, extension, content }: CanonicalFile): string {
	const slug = vintage
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
	return `${kind}/${slug}-${sha256Of(content).slice(0, 12)}.${extension}`;
}

/**
 * Writes a version beside those that are there, whole or not at all, and on the disk when it returns:
 * the record points to it afterwards.
 */
export async function writeCanonical(dataDir: string, file: CanonicalFile): Promise<void> {
	const path = join(dataDir, 'reference', pathOf(file));
	await mkdir(dirname(path), { recursive: true, mode: 0o700 });
	const partial = `${path}.${process.pid}.new`;
	try {
		const handle = await open(partial, 'w', 0o600);
		try {
			await handle.writeFile(file.content);
			await handle.sync();
		} finally {
			await handle.close();
		}
		await rename(partial, path);
		await syncFolder(dirname(path));
	} catch (error) {
		await rm(partial, { force: true });
		throw error;
	}
}

/** A name is on the disk when its folder is. Not every system can do this to a folder. */
async function syncFolder(folder: string): Promise<void> {
	const handle = await open(folder).catch(() => null);
	await handle?.sync().catch(() => {});
	await handle?.close();
}

/** The bytes of a version that the record points to; null when they are not there or are others. */
export async function readVersion(
	{ path, sha256 }: { path: string; sha256: string },
	folders: { dataDir: string; seedDir: string }
): Promise<Buffer | null> {
	for (const place of [
		join(folders.dataDir, 'reference', path),
		join(folders.seedDir, basename(path))
	]) {
		const content = await readFile(place).catch(() => null);
		if (content && sha256Of(content) === sha256) return content;
	}
	return null;
}
