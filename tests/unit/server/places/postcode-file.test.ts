import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPostcodeFile } from '../../../../src/lib/server/places/postcode-file.ts';

const HEAD = 'postcode,lat,lon,lsoa21_code,lad_code\n';
const ROWS =
	'LL57 1TF,53.22649,-4.12807,W01000001,W06000002\n' +
	'CF31 1AA,51.5,-3.57,W01000002,W06000013\n' +
	'CF3 1AA,51.52,-3.12,,W06000015\n' +
	'nonsense,x,y,,\n' +
	'CF10 1AA,,,,W06000015\n';

let folder = '';
const write = async (name: string, content: string | Buffer) => {
	const path = join(folder, name);
	await writeFile(path, content);
	return path;
};

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'postcodes-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a small file', () => {
	it.each(['plain.csv', 'packed.csv.gz'])('is read from %s', async (name) => {
		const content = name.endsWith('.gz') ? gzipSync(HEAD + ROWS) : HEAD + ROWS;
		const file = await loadPostcodeFile(await write(name, content));
		expect(file.size).toBe(3);
		const found = file.lookup('LL57 1TF');
		expect(found).toMatchObject({ lsoa: 'W01000001', gss: 'W06000002' });
		expect(found?.lon).toBeCloseTo(-4.12807, 5);
		expect(found?.lat).toBeCloseTo(53.22649, 5);
		expect(file.lookup('CF3 1AA')).toMatchObject({ gss: 'W06000015' });
		expect(file.lookup('CF3 1AA')).not.toHaveProperty('lsoa');
		expect(file.lookup('CF31 1AA')?.gss).toBe('W06000013');
	});

	it('knows nothing it does not hold', async () => {
		const file = await loadPostcodeFile(await write('few.csv', HEAD + ROWS));
		for (const text of ['LL57 1TG', 'CF10 1AA', '', 'LL57', 'll57 1tf', '%%% %%%']) {
			expect(file.lookup(text)).toBeNull();
		}
	});

	it('with other columns is refused without repeating what is in it', async () => {
		const path = await write('other.csv', 'LL57 1TF,53.2,-4.1\n');
		const refusal = await loadPostcodeFile(path).catch((error: unknown) => String(error));
		expect(refusal).toMatch(/needs the columns/);
		expect(refusal).not.toContain('LL57');
	});

	it('that is broken or not there is refused', async () => {
		await expect(loadPostcodeFile(await write('bad.csv.gz', 'not packed'))).rejects.toThrow();
		await expect(loadPostcodeFile(join(folder, 'none.csv.gz'))).rejects.toThrow();
	});
});

const real = fileURLToPath(
	new URL('../../../../../shared/data/postcodes/postcodes_wales.csv.gz', import.meta.url)
);

describe.runIf(existsSync(real))('the real file (in the shared data folder)', () => {
	it('holds all Welsh postcodes and finds them', async () => {
		const file = await loadPostcodeFile(real);
		expect(file.size).toBe(138_723);
		expect(file.lookup('LL57 1TF') ?? file.lookup('LL57 2DG')).toMatchObject({ gss: 'W06000002' });
		expect(file.lookup('CF1 1AA')).toMatchObject({ lsoa: 'W01001767', gss: 'W06000015' });
		expect(file.lookup('M1 1AE')).toBeNull();
	});
});
