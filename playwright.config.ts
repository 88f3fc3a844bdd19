import { defineConfig } from '@playwright/test';

/** Where the server of those who read listens, and that of those who keep the record. */
export const READERS_PORT = process.env.E2E_PORT ?? '4173';
export const KEEPERS_PORT = process.env.E2E_KEEPERS_PORT ?? '4174';
/** Where a test stands up another site, which may show pieces of this one in frames. */
export const COUNCIL_PORT = process.env.E2E_COUNCIL_PORT ?? '4175';
const report = process.env.E2E_REPORT;

const executablePath = process.env.CHROMIUM_PATH;
const ARGS = [
	'--no-sandbox',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];
const SOFTWARE_WEBGL = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
const WITH_MAP = /(map|every-page|accessibility)\.test\.ts$/;
const KEEPING = /keeping-the-record\/.*\.test\.ts$/;
/** Waits minutes for what an editor approved to be published: needs time, and next to no processor. */
const KEEPING_PATIENTLY = /keeping-the-record\/correcting\.test\.ts$/;
const KEEPING_WITH_MAP = /keeping-the-record\/.*map\.test\.ts$/;
const WITH_WEBGL = { executablePath, args: [...ARGS, ...SOFTWARE_WEBGL] };
const WITHOUT_WEBGL = { executablePath, args: [...ARGS, '--disable-3d-apis'] };

/** The end-to-end tests: the built site on folders of its own, in the Chromium that test-e2e.js found. */
export default defineConfig({
	testDir: 'tests/e2e',
	globalSetup: './tests/e2e/built-server.setup.ts',
	forbidOnly: true,
	retries: 0,
	// Two that work, and one that waits.
	workers: 3,
	fullyParallel: true,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
	use: {
		baseURL: `http://localhost:${READERS_PORT}`,
		actionTimeout: 10_000,
		locale: 'en-GB',
		timezoneId: 'Europe/London'
	},
	// Drawing the live map in software costs most of the time: only what is about it starts with WebGL.
	// The others see the site as a browser without WebGL does, which has to work as well.
	projects: [
		{
			name: 'keeping the record, patiently',
			testMatch: KEEPING_PATIENTLY,
			workers: 1,
			use: { baseURL: `http://localhost:${KEEPERS_PORT}`, launchOptions: WITHOUT_WEBGL }
		},
		{
			name: 'with the live map',
			workers: 2,
			testMatch: WITH_MAP,
			testIgnore: KEEPING,
			use: { launchOptions: WITH_WEBGL }
		},
		{
			name: 'without WebGL',
			workers: 2,
			testIgnore: [WITH_MAP, KEEPING],
			use: { launchOptions: WITHOUT_WEBGL }
		},
		{
			name: 'keeping the record',
			workers: 2,
			testMatch: KEEPING,
			testIgnore: [KEEPING_WITH_MAP, KEEPING_PATIENTLY],
			use: { baseURL: `http://localhost:${KEEPERS_PORT}`, launchOptions: WITHOUT_WEBGL }
		},
		{
			name: 'keeping the record, with the live map',
			workers: 1,
			testMatch: KEEPING_WITH_MAP,
			use: { baseURL: `http://localhost:${KEEPERS_PORT}`, launchOptions: WITH_WEBGL }
		}
	]
});
