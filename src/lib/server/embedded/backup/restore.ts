/** Puts a backup in the place of a data folder. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { lockFolder } from '../lock.ts';
import { NOT_OURS, type Manifest } from './manifest.ts';
import { unpackBackup } from './unpack.ts';

/** The folder holds something, and nobody said that it may be replaced. */
export class FolderNotEmpty extends Error {
	override name = 'FolderNotEmpty';
	constructor(folder: string) {
		super(
			`The folder ${folder} is not empty. Name another with --into, or add --replace: what is there now is then moved aside, not deleted.`
		);
	}
}

/** A restore into the folder was cut off: opening it would make a new, empty database. */
export class RestoreUnfinished extends Error {
	override name = 'RestoreUnfinished';
	constructor(folder: string) {
		super(
			`A restore into ${folder} did not finish. Run it again: npm run restore -- <file> --into ${folder} --replace`
		);
	}
}

const unfinishedMark = (folder: string) => join(folder, 'restore-unfinished');

/** Throws RestoreUnfinished when a restore into the folder was cut off half-way. */
export function refuseUnfinished(folder: string): void {
	if (existsSync(unfinishedMark(folder))) throw new RestoreUnfinished(folder);
}

export type Restored = {
	manifest: Manifest;
	/** Where what was there is now. */ aside: string | null;
};

/**
 * Restores `file` into `dataDir`. Everything is unpacked and checked before anything in the folder is
 * touched. Throws FolderNotEmpty, DataFolderInUse or BackupDamaged.
 */
export async function restoreBackup(
	file: string,
	dataDir: string,
	{ replace, now }: { replace: boolean; now: Date }
): Promise<Restored> {
	const folder = resolve(dataDir);
	const isFull = (await listed(folder)).some((name) => !NOT_OURS.test(name));
	if (isFull && !replace) throw new FolderNotEmpty(folder);
	const lock = lockFolder(folder);
	// Inside, not beside: the folder may be a disk of its own.
	const staging = join(folder, 'restoring');
	try {
		await rm(staging, { recursive: true, force: true });
		const manifest = await unpackBackup(file, staging);
		await writeFile(unfinishedMark(folder), now.toISOString(), { mode: 0o600 });
		const aside = await moveAside(folder, now);
		for (const name of await listed(staging)) await rename(join(staging, name), join(folder, name));
		await rm(unfinishedMark(folder));
		return { manifest, aside };
	} finally {
		await rm(staging, { recursive: true, force: true });
		lock.release();
	}
}

async function moveAside(folder: string, now: Date): Promise<string | null> {
	const names = (await listed(folder)).filter((name) => !NOT_OURS.test(name));
	if (names.length === 0) return null;
	const aside = join(folder, `replaced-${now.toISOString().replace(/[:.]/g, '-')}`);
	await mkdir(aside, { mode: 0o700 });
	for (const name of names) await rename(join(folder, name), join(aside, name));
	return aside;
}

async function listed(folder: string): Promise<string[]> {
	try {
		return await readdir(folder);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
		throw error;
	}
}
