import { expect, test } from 'vitest';
import { filesUnder, isCode, textOf } from './project-files.ts';

/** Where each secret may be named. Nothing else can read it, so nothing else can leak it. */
const ALLOWED: { [name: string]: RegExp } = {
	SUPABASE_SECRET_KEY: /^src\/lib\/server\/config\/environment\.ts$/,
	SMTP_URL: /^src\/lib\/server\/config\/environment\.ts$/,
	SUPABASE_DB_URL: /^src\/bin\/(db-url|migrate|seed)\.ts$/
};

test.each(Object.entries(ALLOWED))('%s is named only where it is used', (name, allowed) => {
	const naming = filesUnder('src').filter((path) => isCode(path) && textOf(path).includes(name));
	expect(naming.filter((path) => !allowed.test(path))).toEqual([]);
});

test('the environment is read in one place of the site, its parts by name nowhere', () => {
	const reading = filesUnder('src/lib')
		.concat(filesUnder('src/routes'))
		.filter((path) => isCode(path) && /process\.env|\$env\//.test(textOf(path)));
	// The log needs its level before anything else runs; the worker's path is put there by the build.
	expect(reading.sort()).toEqual([
		'src/lib/server/embedded/worker-path.ts',
		'src/lib/server/log/log.ts'
	]);
});

test('no key and no home folder is written down', () => {
	const suspicious = /\/home\/[a-z]|\/Users\/[A-Z]|sb_secret_[A-Za-z0-9]{8}|eyJhbGciOi/;
	const files = ['src', 'tests', 'supabase']
		.flatMap(filesUnder)
		.filter((path) => path !== 'tests/unit/architecture/secrets.test.ts')
		.filter((path) => /\.(ts|js|svelte|sql|json|css|html)$/.test(path));
	expect(files.filter((path) => suspicious.test(textOf(path)))).toEqual([]);
});
