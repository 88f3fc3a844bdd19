/** A data folder as one file. Nothing may write to the folder's database meanwhile. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { MANIFEST, NOT_OURS, type Manifest } from './manifest.ts';
import { END, paddingOf, writeHeader } from './tar.ts';

export type Packed = { files: number; bytes: number };

/**
 * Writes everything of `folder` that is of the record into `file` (.tar.gz, readable by its owner
 * only, for it holds the keys), with a checksum a file. The file appears whole or not at all.
 * Throws when `file` is there already.
 */
export async function packFolder(folder: string, file: string, now: Date): Promise<Packed> {
	const manifest: Manifest = { format: 1, made_at: now.toISOString(), files: [] };
	const partial = `${file}.partial`;
	// Taken first, so that two backups of one name do not overwrite each other.
	await (await open(file, 'wx', 0o600)).close();
	try {
		await pipeline(
			Readable.from(archive(folder, manifest, now)),
			createGzip({ level: 1 }),
			// A backup is for the day on which the power fails, too.
			createWriteStream(partial, { flags: 'wx', mode: 0o600, flush: true })
		);
		await rename(partial, file);
	} catch (error) {
		await Promise.all([rm(partial, { force: true }), rm(file, { force: true })]);
		throw error;
	}
	const bytes = manifest.files.reduce((sum, { size }) => sum + size, 0);
	return { files: manifest.files.length, bytes };
}

async function* archive(folder: string, manifest: Manifest, now: Date): AsyncGenerator<Buffer> {
	for await (const { path, kind } of walk(folder, '')) {
		const content = kind === 'file' ? await readIfThere(join(folder, path)) : Buffer.alloc(0);
		if (!content) continue;
		if (kind === 'file') {
			const sha256 = createHash('sha256').update(content).digest('hex');
			manifest.files.push({ path, size: content.length, sha256 });
		}
		yield* entry(path, kind, content, now);
	}
	yield* entry(MANIFEST, 'file', Buffer.from(JSON.stringify(manifest, null, '\t')), now);
	yield END;
}

function* entry(path: string, kind: 'file' | 'folder', content: Buffer, now: Date) {
	yield writeHeader({ path, kind, size: content.length }, now);
	yield content;
	yield Buffer.alloc(paddingOf(content.length));
}

/** Files and folders in a steady order; empty folders too, for PostgreSQL asks for its own. */
async function* walk(
	folder: string,
	within: string
): AsyncGenerator<{ path: string; kind: 'file' | 'folder' }> {
	const entries = await readdir(join(folder, within), { withFileTypes: true });
	for (const one of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
		if (within === '' && NOT_OURS.test(one.name)) continue;
		const path = within === '' ? one.name : `${within}/${one.name}`;
		if (one.isDirectory()) {
			yield { path, kind: 'folder' };
			yield* walk(folder, path);
		} else if (one.isFile()) yield { path, kind: 'file' };
	}
}

/** The site's own files may be replaced at any moment; the database's are still. */
async function readIfThere(path: string): Promise<Buffer | null> {
	try {
		return await readFile(path);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
}
