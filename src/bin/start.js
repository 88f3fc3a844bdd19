/**
 * npm start: builds the site when needed and serves it. Plain JavaScript that any Node.js reads, so
 * that an old one gets a sentence and not a stack of errors.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const OLDEST = 22;

/** @param {string} sentence */
function refuse(sentence) {
	console.error(sentence);
	process.exit(1);
}

if (Number(process.versions.node.split('.')[0]) < OLDEST) {
	refuse(
		`Haenau needs Node.js ${OLDEST} or newer and this is ${process.versions.node}: ` +
			'run "npm ci" and then "npm start", which use the Node.js that comes with the project.'
	);
}
if (!existsSync(join(root, 'node_modules', 'vite'))) {
	refuse('The packages are not installed: run "npm ci" first, then "npm start".');
}

process.chdir(root);
if (existsSync('.env')) process.loadEnvFile('.env');
const { ensureBuilt } = await import('./site-build/ensure-built.js');
ensureBuilt();
await import(pathToFileURL(join(root, 'build', 'serve.js')).href);
