/** A server of its own: its visitors use up the searches of one address. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort } from '../../src/bin/testing/free-port.js';
import { m } from '../../src/lib/i18n/paraglide/messages.js';
import { placeField } from './family-search.ts';

/** The burst of an address (search-limit.ts), and as much again for what comes back meanwhile. */
const MOST = 240;
let server: ChildProcess;
let dataDir: string;
let origin: string;

test.beforeAll(async () => {
	dataDir = await mkdtemp(join(tmpdir(), 'haenau-busy-'));
	const port = await freePort();
	origin = `http://localhost:${port}`;
	const { SUPABASE_URL: _hosted, ORIGIN: _origin, HOST: _host, ...env } = process.env;
	server = spawn(process.execPath, ['build/serve.js'], {
		env: { ...env, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
		stdio: 'ignore'
	});
	await expect
		.poll(async () => (await fetch(`${origin}/readyz`).catch(() => null))?.status, {
			timeout: 50_000
		})
		.toBe(200);
});

test.afterAll(async () => {
	server.kill('SIGTERM');
	if (server.exitCode === null) await once(server, 'exit');
	await rm(dataDir, { recursive: true, force: true });
});

test('too many searches from one address are answered in words, and nothing typed is lost', async ({
	browser
}) => {
	const context = await browser.newContext({ baseURL: origin, javaScriptEnabled: false });
	const page = await context.newPage();
	const statuses: number[] = [];
	let sent = 0;
	const sendSome = async () => {
		while (sent < MOST && !statuses.includes(429)) {
			sent += 1;
			const answer = await context.request.post('/cy/find', {
				form: { near: 'M1' },
				headers: { origin },
				maxRedirects: 0
			});
			statuses.push(answer.status());
		}
	};
	await Promise.all(Array.from({ length: 40 }, sendSome));
	expect(statuses).toContain(429);
	// A whole council sits behind one address: nobody is refused within the burst.
	expect(statuses.filter((status) => status === 422).length).toBeGreaterThanOrEqual(120);

	const busy = await Promise.all(
		Array.from({ length: 12 }, () =>
			context.request.post('/cy/find', {
				form: { near: 'LL57 1QX', age: '7' },
				headers: { origin },
				maxRedirects: 0
			})
		)
	);
	const refused = busy.find((answer) => answer.status() === 429)!;
	const seconds = Number(refused.headers()['retry-after']);
	expect(seconds).toBeGreaterThan(0);
	const html = await refused.text();
	expect(html).toContain(m.shell_busy({ seconds }, { locale: 'cy' }));
	expect(html).toContain('LL57 1QX');

	// After the pause that it asked for, a person gets through again.
	await page.goto('/cy/find');
	await placeField(page, 'cy').fill('LL57');
	await expect(async () => {
		await page
			.getByRole('button', { name: m.find_submit({}, { locale: 'cy' }), exact: true })
			.click();
		await expect(page).toHaveURL(/near=LL57/, { timeout: 3_000 });
	}).toPass();
	await context.close();
});
