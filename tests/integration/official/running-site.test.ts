/** Official data switched in under a built server that runs, and an import that is killed half-way. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../embedded/fixture.ts';
import { start, until, type BuiltServer } from '../server/built-server.ts';
import { boundaries } from '../../unit/domain/official/a-country.ts';
import { FILES, hasShared } from './an-import.ts';
import { aPublisher } from './publisher.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const script = fileURLToPath(new URL('../../../src/bin/data-import.ts', import.meta.url));
const siteTest = test.runIf(hasShared);

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: BuiltServer;
beforeAll(async () => {
	folder = await temporaryFolder();
	if (hasShared) server = await start({ DATA_DIR: folder.path, SNAPSHOT_POLL_SECONDS: '1' });
});
afterAll(async () => {
	await server?.stop();
	await folder?.remove();
});

function command(...args: string[]): { child: ChildProcess; output(): string } {
	const child = spawn(process.execPath, [script, ...args], {
		cwd: root,
		env: { ...process.env, DATA_DIR: folder.path, SUPABASE_URL: '' },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => (output += text));
	}
	return { child, output: () => output };
}
async function run(...args: string[]): Promise<string> {
	const { child, output } = command(...args);
	const [code] = (await once(child, 'close')) as [number];
	expect([code, output()]).toEqual([0, expect.any(String)]);
	return output();
}

/** Where the search for a whole postcode leads. */
async function foundAt(postcode: string): Promise<string> {
	const answer = await server.post('/en/find', { near: postcode });
	return decodeURIComponent(answer.headers.get('location') ?? '');
}

siteTest(
	'the finder knows whole postcodes seconds after the import, and no longer after a rollback',
	async () => {
		const [, ...rows] = gunzipSync(await readFile(FILES.postcodes))
			.toString('utf8')
			.split('\n');
		// One far from the middle of its district.
		const [postcode = '', lat, lon] = rows.find((row) => row.startsWith('SY23 '))!.split(',');
		const at = `at=${(Math.round(Number(lat) * 100) / 100).toString()},${(Math.round(Number(lon) * 100) / 100).toString()}`;
		const before = await foundAt(postcode);
		const said = await run('postcodes', FILES.postcodes, '--vintage', 'August 2024', '--yes');
		expect(said).toMatch(/In use now: postcodes/);
		await until(async () => (await foundAt(postcode)) !== before);
		const after = await foundAt(postcode);
		expect(after).toContain(at);
		expect(after).not.toContain(postcode.split(' ')[1]);
		expect(await run('list')).toMatch(/\* August 2024, 138,723 rows/);
		expect(await run('rollback', 'postcodes')).toMatch(/postcodes: August 2024 .* -> none/);
		await until(async () => (await foundAt(postcode)) === before);
		expect(server.output()).not.toContain(postcode);
	}
);

siteTest(
	'an import that is killed while it downloads changes nothing, and leaves nothing to the next one',
	async () => {
		const before = await run('list');
		// A publisher that never gives its last page.
		const publisher = await aPublisher(boundaries().features, {
			fault: (query) => Number(query.get('resultOffset')) >= 14
		});
		const { child } = command('boundaries', publisher.layer, '--vintage', '2025', '--yes');
		await until(() => publisher.asked() >= 5);
		child.kill('SIGKILL');
		await once(child, 'close');
		await publisher.close();
		expect(await run('list')).toBe(before);
		await run('boundaries', FILES.boundaries, '--dry-run');
		expect(
			(await readdir(`${folder.path}/reference`)).filter((name) => name.startsWith('.'))
		).toEqual([]);
	}
);
