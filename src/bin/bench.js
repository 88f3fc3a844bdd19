/**
 * npm run bench: measures and prints a table; with "-- --json" one JSON line a figure. Ratios are
 * taken side by side in one process, so they hold on a slow or busy machine too.
 */
import { ensureBuilt } from './site-build/ensure-built.js';
import { root } from './site-build/inputs.js';

process.chdir(root);
const json = process.argv.includes('--json');
/** @param {string} sentence */
const say = (sentence) => {
	if (!json) console.log(sentence);
};

ensureBuilt();
const { allFigures, table } = await import('../../tests/bench/all-figures.ts');
const figures = await allFigures(say);
console.log(
	json ? figures.map((figure) => JSON.stringify(figure)).join('\n') : `\n${table(figures)}`
);
