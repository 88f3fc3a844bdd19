/**
 * npm run lighthouse: what Lighthouse, in its mobile setting, says of the built site. Prints the median
 * of five runs a page and fails when a page falls short. Lighthouse is fetched by npx and is no
 * dependency of the project. Further words are pages: npm run lighthouse -- /cy/find
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './site-build/inputs.js';
import { ensureBuilt } from './site-build/ensure-built.js';
import { findChromium } from './testing/find-chromium.js';

const LIGHTHOUSE = 'lighthouse@13.5.0';
const RUNS = 5;
/** What every page has to reach, of 100. */
const LEAST = { performance: 95, accessibility: 100, 'best-practices': 100 };
const METRICS = {
	'first-contentful-paint': 'FCP',
	'largest-contentful-paint': 'LCP',
	'total-blocking-time': 'TBT',
	'cumulative-layout-shift': 'CLS'
};
const PAGES = ['/en', '/cy', '/en/find', '/cy/find'];

process.chdir(root);
const chromium = await findChromium();
if (!chromium) throw new Error('Lighthouse needs a Chromium: set CHROMIUM_PATH to one.');
ensureBuilt();
const { start } = await import('../../tests/integration/server/built-server.ts');
const folder = mkdtempSync(join(tmpdir(), 'haenau-lighthouse-'));
const server = await start({ DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'warn' });

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** One run's report. @param {string} path */
function report(path) {
	const file = join(folder, 'report.json');
	const { status, stderr } = spawnSync(
		'npx',
		[
			'--yes',
			LIGHTHOUSE,
			server.origin + path,
			'--quiet',
			'--output=json',
			`--output-path=${file}`,
			`--only-categories=${Object.keys(LEAST)}`,
			'--chrome-flags=--headless=new --no-sandbox --disable-quic --no-first-run --disable-component-update --disable-sync --use-angle=swiftshader --enable-unsafe-swiftshader'
		],
		{ env: { ...process.env, CHROME_PATH: chromium ?? '' }, encoding: 'utf8' }
	);
	if (status !== 0) throw new Error(stderr);
	return JSON.parse(readFileSync(file, 'utf8'));
}

let short = false;
try {
	const pages = process.argv.slice(2);
	for (const path of pages.length > 0 ? pages : PAGES) {
		const runs = Array.from({ length: RUNS }, () => report(path));
		const scores = Object.entries(LEAST).map(([category, least]) => {
			const score = Math.round(median(runs.map((run) => run.categories[category].score * 100)));
			if (!(score >= least)) short = true;
			return `${category} ${score}`;
		});
		const metrics = Object.entries(METRICS).map(
			([id, name]) =>
				`${name} ${Number(median(runs.map((run) => run.audits[id].numericValue)).toFixed(3))}`
		);
		console.log(`${path.padEnd(10)} ${[...scores, ...metrics].join(', ')}`);
		// What pulls a score down, from the last run.
		for (const audit of Object.values(runs.at(-1).audits)) {
			const counts = ['binary', 'numeric', 'metricSavings'].includes(audit.scoreDisplayMode);
			if (counts && audit.score < 0.9) console.log(`           ${audit.id}: ${audit.title}`);
		}
	}
} finally {
	await server.stop();
	rmSync(folder, { recursive: true, force: true });
}
process.exitCode = short ? 1 : 0;
