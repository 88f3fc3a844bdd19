/** A backup as a folder again, checked file by file. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { pipeline } from 'node:stream/promises';
import { MANIFEST, manifestSchema, NOT_OURS, type Manifest } from './manifest.ts';
import { BLOCK, paddingOf, readHeader } from './tar.ts';

/** The file is not a backup, or not all of one. */
export class BackupDamaged extends Error {
	override name = 'BackupDamaged';
	constructor(file: string, reason: string) {
		super(`${file} is not a whole backup (${reason}). Nothing was restored.`);
	}
}

/**
 * Unpacks `file` into `folder`, which is made. Throws BackupDamaged when anything is missing,
 * superfluous or different from what the backup says of itself; the folder is the caller's to remove.
 */
export async function unpackBackup(file: string, folder: string): Promise<Manifest> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const found = new Map<string, string>();
	let manifest: Manifest | null = null;
	try {
		await pipeline(createReadStream(file), createGunzip(), async (source) => {
			for await (const { path, kind, content } of entries(source)) {
				if (manifest) throw new Error('something comes after its end');
				if (path === MANIFEST) {
					manifest = manifestSchema.parse(JSON.parse(content.toString('utf8')));
				} else await put(folder, path, kind, content, found);
			}
		});
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		// Reasons of the disk are not the backup's fault.
		if (code && /^E[A-Z]+$/.test(code)) throw error;
		throw new BackupDamaged(file, code ?? message);
	}
	check(file, manifest, found);
	return manifest!;
}

function check(file: string, manifest: Manifest | null, found: Map<string, string>): void {
	if (!manifest) throw new BackupDamaged(file, 'it ends too early');
	for (const { path, sha256 } of manifest.files) {
		if (!found.has(path)) throw new BackupDamaged(file, `${path} is missing`);
		if (found.get(path) !== sha256) throw new BackupDamaged(file, `${path} was changed`);
	}
	if (found.size !== manifest.files.length) throw new BackupDamaged(file, 'it holds other files');
}

async function put(
	folder: string,
	path: string,
	kind: 'file' | 'folder',
	content: Buffer,
	found: Map<string, string>
): Promise<void> {
	const steps = path.split('/');
	const outside = steps.some((step) => step === '' || step === '.' || step === '..');
	if (outside || path.includes('\\') || path.includes('\0') || NOT_OURS.test(steps[0]!)) {
		throw new Error('it holds a file that leads elsewhere');
	}
	if (found.has(path)) throw new Error(`${path} is there twice`);
	const target = join(folder, path);
	if (kind === 'folder') {
		await mkdir(target, { recursive: true, mode: 0o700 });
		return;
	}
	await mkdir(dirname(target), { recursive: true, mode: 0o700 });
	await writeFile(target, content, { mode: 0o600, flag: 'wx' });
	found.set(path, createHash('sha256').update(content).digest('hex'));
}

type Entry = { path: string; kind: 'file' | 'folder'; content: Buffer };

/** The entries of an archive that comes in pieces of any size. */
async function* entries(source: AsyncIterable<Buffer>): AsyncGenerator<Entry> {
	let pieces: Buffer[] = [];
	let held = 0;
	const take = (length: number): Buffer => {
		const all = Buffer.concat(pieces, held);
		pieces = [all.subarray(length)];
		held -= length;
		return all.subarray(0, length);
	};
	let next: Omit<Entry, 'content'> & { size: number } = { path: '', kind: 'file', size: -1 };
	let ended = false;
	for await (const piece of source) {
		// Read to the very end: the checksum of the compressed whole comes last.
		if (ended) continue;
		pieces.push(piece);
		held += piece.length;
		for (;;) {
			if (next.size < 0) {
				if (held < BLOCK) break;
				const header = readHeader(take(BLOCK));
				if (!header) {
					ended = true;
					break;
				}
				next = header;
			}
			if (held < next.size + paddingOf(next.size)) break;
			const content = take(next.size);
			take(paddingOf(next.size));
			yield { path: next.path, kind: next.kind, content };
			next = { ...next, size: -1 };
		}
	}
	if (!ended) throw new Error('it ends too early');
}
