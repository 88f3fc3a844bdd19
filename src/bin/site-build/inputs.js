import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
/** Where the hash of what was built is kept. */
export const stampFile = join(root, 'build', '.stamp');

const INPUTS = [
	'src',
	'static',
	'supabase',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts'
];
/** Written by the compiler of messages, while building and whenever it likes. */
const GENERATED = /^src\/lib\/i18n\/(paraglide$|project\.inlang\/(?!settings\.json$))/;

/** A hash of everything the build is made from: names and contents, no times. */
export function hashOfInputs() {
	const hash = createHash('sha256');
	for (const path of INPUTS.flatMap((input) => filesUnder(join(root, input)))) {
		hash.update(nameOf(path)).update('\0');
		hash.update(readFileSync(path)).update('\0');
	}
	return hash.digest('hex');
}

/** @param {string} path */
const nameOf = (path) => relative(root, path).split(sep).join('/');

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
	if (GENERATED.test(nameOf(path))) return [];
	const stats = statSync(path, { throwIfNoEntry: false });
	if (!stats) return [];
	if (!stats.isDirectory()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((name) => filesUnder(join(path, name)));
}

/** Whether the build that is there was made from what is there now. */
export function isBuilt() {
	try {
		return readFileSync(stampFile, 'utf8') === hashOfInputs();
	} catch {
		return false;
	}
}
