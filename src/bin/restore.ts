/**
 * npm run restore -- <file> [--into <folder>] [--replace]: puts a backup in the place of the data
 * folder. Refuses a folder that holds something unless told to replace it, and a folder in use always.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { restoreBackup } from '../lib/server/embedded/backup/restore.ts';

try {
	if (existsSync('.env')) process.loadEnvFile('.env');
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { into: { type: 'string' }, replace: { type: 'boolean', default: false } }
	});
	const [file] = positionals;
	if (!file || positionals.length > 1) {
		throw new Error(
			'Which backup? npm run restore -- <file> [--into <folder>] [--replace]; npm run backup makes one.'
		);
	}
	if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
	const folder = resolve(values.into ?? (process.env.DATA_DIR || '.data'));
	const { manifest, aside } = await restoreBackup(resolve(file), folder, {
		replace: values.replace,
		now: new Date()
	});
	console.log(
		`${folder} is as it was at ${manifest.made_at}: ${manifest.files.length} files, every checksum right.`
	);
	if (aside) console.log(`What was there before is in ${aside}. Delete it when it is not needed.`);
	console.log(
		'Whatever was erased or withheld since that time is back: do that again before anybody looks.'
	);
} catch (error) {
	console.error(error instanceof Error ? error.message : 'The backup could not be restored.');
	process.exitCode = 1;
}
