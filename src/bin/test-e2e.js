/**
 * npm run test:e2e: the built site in a real Chromium. Further words go to Playwright:
 * npm run test:e2e -- tests/e2e/find-help.spec.ts
 */
import { spawnSync } from 'node:child_process';
import { findChromium } from './testing/find-chromium.js';
import { freePort } from './testing/free-port.js';
import { ensureBuilt } from './site-build/ensure-built.js';

const chromium = await findChromium();
if (!chromium) {
	console.error(
		'The end-to-end tests need a Chromium and found none. Install one ("apt-get install chromium" ' +
			'or "npx playwright install chromium"), or set CHROMIUM_PATH to the program.'
	);
	process.exit(1);
}
ensureBuilt();
const { status } = spawnSync('playwright', ['test', ...process.argv.slice(2)], {
	stdio: 'inherit',
	env: {
		...process.env,
		CHROMIUM_PATH: chromium,
		E2E_PORT: process.env.E2E_PORT || String(await freePort()),
		E2E_KEEPERS_PORT: process.env.E2E_KEEPERS_PORT || String(await freePort()),
		E2E_COUNCIL_PORT: process.env.E2E_COUNCIL_PORT || String(await freePort())
	}
});
process.exit(status ?? 1);
