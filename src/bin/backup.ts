/**
 * npm run backup [-- <folder>]: the embedded database with its keys as one file in a folder, by
 * default the data folder's name with "-backups". Works while the site runs, and while it does not.
 */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { packFolder } from '../lib/server/embedded/backup/pack.ts';
import { requestBackup } from '../lib/server/embedded/backup/requests.ts';
import { refuseUnfinished } from '../lib/server/embedded/backup/restore.ts';
import { DataFolderInUse, lockFolder } from '../lib/server/embedded/lock.ts';

try {
	if (existsSync('.env')) process.loadEnvFile('.env');
	if (process.env.SUPABASE_URL) {
		throw new Error(
			'SUPABASE_URL is set: the record is on a hosted Supabase, which makes backups of its own.'
		);
	}
	const { positionals } = parseArgs({ allowPositionals: true });
	const dataDir = resolve(process.env.DATA_DIR || '.data');
	if (!existsSync(join(dataDir, 'db'))) throw new Error(`There is no database in ${dataDir}.`);
	const folder = resolve(positionals[0] ?? `${dataDir}-backups`);
	if (`${folder}/`.startsWith(`${dataDir}/`)) {
		throw new Error('A backup inside the data folder would be lost with it: name another folder.');
	}
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const now = new Date();
	const file = join(folder, `haenau-${now.toISOString().replace(/[:.]/g, '-')}.tar.gz`);
	const { files, bytes } = await backUp(dataDir, file, now);
	console.log(`${file}\n${files} files, ${Math.round(bytes / 1e6)} MB before compression.`);
	console.log('It holds the keys and everything recorded: keep it where nobody else reads.');
} catch (error) {
	console.error(error instanceof Error ? error.message : 'The backup could not be made.');
	process.exitCode = 1;
}

/** By this process when nobody uses the folder, else by the one that does. */
async function backUp(dataDir: string, file: string, now: Date) {
	let lock: ReturnType<typeof lockFolder>;
	try {
		lock = lockFolder(dataDir);
	} catch (error) {
		if (error instanceof DataFolderInUse) return requestBackup(dataDir, file);
		throw error;
	}
	try {
		refuseUnfinished(dataDir);
		return await packFolder(dataDir, file, now);
	} finally {
		lock.release();
	}
}
