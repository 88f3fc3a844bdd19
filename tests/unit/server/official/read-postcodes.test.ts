import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { silent } from '../../../../src/lib/server/official/progress.ts';
import { readPostcodes } from '../../../../src/lib/server/official/read-postcodes.ts';
import {
	readWrittenPostcodes,
	writePostcodes
} from '../../../../src/lib/server/official/postcodes-csv.ts';
import { openSource } from '../../../../src/lib/server/official/source.ts';
import { geography } from '../../domain/official/a-country.ts';

const HEADING = '"pcds","dointr","doterm","ctry25cd","lad25cd","lsoa21cd","lat","long"';
const LETTERS = [...'ABDEFGHJLNPQRSTUWXYZ'];
/** Made-up postcodes, in an area that there is none of. */
const postcode = (at: number): string => {
	const [a, b] = [LETTERS[at % 20]!, LETTERS[Math.floor(at / 20) % 20]!];
	return `ZZ${Math.floor(at / 4000) % 90} ${Math.floor(at / 400) % 10}${a}${b}`;
};
const welsh = (at: number): string => {
	const { gss, lon, lat } = geography.areas[at % 22]!;
	return `"${postcode(at)}","198001",,"W92000004","${gss}","W01000001",${lat},${lon}`;
};
const english = (at: number): string =>
	`"QQ${at % 90} 1AA","198001",,"E92000001","E06000001","E01000001",52.5,-1.5`;
const WELSH = Array.from({ length: 61_000 }, (_, at) => welsh(at));
/** The kingdom, in no order: two foreign rows to one of ours. */
const KINGDOM = WELSH.flatMap((row, at) => [english(at), row, english(at + 1)]);

let folder = '';
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'postcodes-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(name: string, rows: readonly string[], end = '\n') {
	const text = [HEADING, ...rows].join(end) + end;
	const path = join(folder, name);
	await writeFile(path, name.endsWith('.gz') ? gzipSync(text) : text);
	return readPostcodes(await openSource(path, folder, silent), geography, silent);
}
const refused = (work: Promise<unknown>): Promise<string> =>
	work.then(
		() => 'nothing was refused',
		(error: Error) => `${error.name}: ${error.message}`
	);

describe('Wales is cut out of the file of the kingdom', () => {
	test.each([
		['plain.csv', '\n'],
		['from-windows.csv', '\r\n'],
		['packed.csv.gz', '\n']
	])('%s', async (name, end) => {
		const found = await read(name, KINGDOM, end);
		expect(found.rows).toHaveLength(61_000);
		expect(found).toMatchObject({ read: 183_000, elsewhere: 122_000, ended: 0, knowsEnded: true });
		expect(found.rows.map((row) => row.postcode)).toEqual(
			found.rows.map((row) => row.postcode).sort()
		);
	});
});

test('postcodes that have ended, or have no point, are counted and left out', async () => {
	const ended = WELSH[0]!.replace(',,', ',"201912",');
	const nowhere = WELSH[1]!.replace(/,[^,]*,[^,]*$/, ',99.999999,0.000000');
	const found = await read('ended.csv', [ended, nowhere, ...WELSH.slice(2)]);
	expect([found.rows.length, found.ended, found.withoutPoint]).toEqual([60_998, 1, 1]);
});

test('what is written reads back the same, and the same rows are the same bytes', async () => {
	const { rows } = await read('back.csv', WELSH);
	expect(readWrittenPostcodes(writePostcodes(rows))).toEqual(rows);
	const again = await read('again.csv.gz', WELSH.toReversed());
	expect(writePostcodes(again.rows).equals(writePostcodes(rows))).toBe(true);
});

test('a foreign row that is cut off at the end is seen too', async () => {
	const path = join(folder, 'cut.csv');
	await writeFile(path, [HEADING, ...KINGDOM].join('\n').slice(0, -30));
	const source = await openSource(path, folder, silent);
	expect(await refused(readPostcodes(source, geography, silent))).toMatch(
		/row 183001: the row is cut off/
	);
});

test('a file without enough postcodes, or of another kind, is refused', async () => {
	expect(await refused(read('few.csv', WELSH.slice(0, 50_000)))).toMatch(
		/50,000 postcodes of Wales, and there are more than 60,000/
	);
	expect(await refused(read('none.csv', [english(1)]))).toMatch(/no postcode of Wales/);
	const path = join(folder, 'page.csv');
	await writeFile(path, '<!doctype html><html>Postcode directory</html>');
	const page = await openSource(path, folder, silent);
	expect(await refused(readPostcodes(page, geography, silent))).toMatch(/web page and no data/);
	await writeFile(path, 'PK\u0003\u0004');
	const zip = await openSource(path, folder, silent);
	expect(await refused(readPostcodes(zip, geography, silent))).toMatch(/zip archive/);
});
