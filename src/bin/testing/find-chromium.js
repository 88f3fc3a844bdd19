import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACES = [
	...(process.env.PATH ?? '').split(delimiter),
	'/usr/bin',
	'/usr/lib/chromium',
	'/snap/bin'
];

/**
 * Path of a Chromium to test with: the one CHROMIUM_PATH names, one that is installed, Debian's
 * (installed now when this may install packages), or Playwright's own. Null when there is none to be
 * had: tests must fail then, not be left out.
 * @returns {Promise<string | null>}
 */
export async function findChromium() {
	const named = process.env.CHROMIUM_PATH;
	if (named) return existsSync(named) ? named : null;
	return installed() ?? (await playwrights()) ?? afterApt() ?? (await afterPlaywright());
}

function installed() {
	for (const place of PLACES) {
		const found = NAMES.map((name) => join(place, name)).find((path) => existsSync(path));
		if (found) return found;
	}
	return null;
}

function afterApt() {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
	console.log('No Chromium found: installing the package chromium.');
	spawnSync('apt-get', ['update', '-q'], { stdio: 'inherit' });
	const options = { stdio: /** @type {const} */ ('inherit'), env: quietApt() };
	spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], options);
	return installed();
}

/** Debian asks questions while installing unless told not to. */
export const quietApt = () => ({ ...process.env, DEBIAN_FRONTEND: 'noninteractive' });

async function playwrights() {
	const { chromium } = await import('@playwright/test');
	const path = chromium.executablePath();
	return existsSync(path) ? path : null;
}

async function afterPlaywright() {
	console.log('No Chromium found: asking Playwright for one.');
	spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
	return playwrights();
}
