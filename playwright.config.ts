import { defineConfig } from '@playwright/test';

const port = process.env.E2E_PORT ?? '4173';
const report = process.env.E2E_REPORT;

/** The end-to-end tests: the built site on a folder of its own, in the Chromium that test-e2e.js found. */
export default defineConfig({
	testDir: 'tests/e2e',
	globalSetup: './tests/e2e/built-server.setup.ts',
	forbidOnly: true,
	retries: 0,
	workers: 2,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
	use: {
		baseURL: `http://localhost:${port}`,
		actionTimeout: 10_000,
		locale: 'en-GB',
		timezoneId: 'Europe/London',
		launchOptions: {
			executablePath: process.env.CHROMIUM_PATH,
			args: [
				'--no-sandbox',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
				'--use-angle=swiftshader',
				'--enable-unsafe-swiftshader'
			]
		}
	}
});
