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
		// Where two councils share a district, the file says whose the postcode is.
		const shared = new Map<string, Map<string, string>>();
		for (const [code = '', , , , area = ''] of rows.map((row) => row.split(','))) {
			const [district = ''] = code.split(' ');
			if (!/^(CF3|LL13|NP11|SA10|SY20|CF46|CH7|HR3)$/.test(district)) continue;
			shared.set(district, (shared.get(district) ?? new Map<string, string>()).set(area, code));
		}
		const border = [...shared.values()].flatMap((areas) => [...areas]);
		expect(border.length).toBeGreaterThan(shared.size);
		for (const [area, code] of border) {
			expect(await foundAt(code), code).toContain(`area=${area}`);
		}
		// One that the file lacks is said to be unknown, with what was typed and a way on.
		const unknown = await server.post('/en/find', { near: 'll57 9zz', age: '2' });
		expect(unknown.status).toBe(422);
		const page = await unknown.text();
		expect(page).toContain('not in the list of postcodes');
		expect(page).toMatch(/name="near"[^>]*value="ll57 9zz"/);
		const onward = { near: 'll57 9zz', asked: 'll57 9zz', age: '2', chosen: 'LL57' };
		const all = await server.post('/en/find', onward);
		expect(all.headers.get('location')).toMatch(/near=LL57&.*age=2/);
		expect(await run('list')).toMatch(/\* August 2024, 138,723 rows/);
		expect(await run('rollback', 'postcodes')).toMatch(/postcodes: August 2024 .* -> none/);
		await until(async () => (await foundAt(postcode)) === before);
		expect(server.output()).not.toContain(postcode);
	}
);

siteTest(
	'the outlines of small areas are sent once they are loaded, and files name whom the data is from',
	async () => {
		const address = '/data/small-areas.geojson';
		const none = await server.get(address);
		expect(none.status).toBe(404);
		expect(await none.text()).toMatch(/not loaded here\.\n.*llwytho yma\./);
		expect(await (await server.get('/data/coverage.csv')).text()).not.toContain('Royal Mail');
		await run('lsoa', FILES.small, '--yes');
		await run('lsoa-boundaries', FILES.shapes, '--yes');
		await until(async () => (await server.get(address)).status === 200);
		const answer = await server.get(address);
		const { features } = (await answer.json()) as { features: unknown[] };
		expect(features).toHaveLength(1917);
		const etag = answer.headers.get('etag')!;
		const again = await server.get(address, { headers: { 'if-none-match': etag } });
		expect([again.status, await again.text()]).toEqual([304, '']);
		const points = await server.get('/en/coverage/points');
		const { outlines, points: dots } = (await points.json()) as {
			outlines: string;
			points: { code: string }[];
		};
		expect(dots).toHaveLength(1917);
		expect(dots[0]!.code).toMatch(/^W01/);
		const named = await server.get(outlines);
		expect(named.headers.get('cache-control')).toContain('immutable');
		for (const file of ['coverage.csv', 'coverage.geojson', 'coverage.svg']) {
			expect(await (await server.get(`/data/${file}`)).text(), file).toContain('Royal Mail');
		}
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
