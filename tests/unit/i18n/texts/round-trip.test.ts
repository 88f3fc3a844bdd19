import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportCsv } from '../../../../src/lib/i18n/texts/export-csv.ts';
import { importCsv } from '../../../../src/lib/i18n/texts/import-csv.ts';
import { readTexts } from '../../../../src/lib/i18n/texts/read-texts.ts';
import { countAwaiting, readReviewed, stateOf } from '../../../../src/lib/i18n/texts/reviewed.ts';
import { writeTexts } from '../../../../src/lib/i18n/texts/write-texts.ts';

const original = fileURLToPath(new URL('../../../../src/lib/i18n', import.meta.url));
type Row = { key: string; file: string; en: string; cy: string; state: string };

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'haenau-texts-'));
	for (const part of ['messages', 'project.inlang/settings.json', 'reviewed.json']) {
		await cp(join(original, part), join(folder, part), { recursive: true });
	}
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function exported(): Promise<Row[]> {
	const csv = exportCsv(await readTexts(folder), await readReviewed(folder));
	return parse(csv, { columns: true, bom: true });
}
async function imported(rows: Row[]) {
	const outcome = importCsv(
		stringify(rows, { header: true }),
		await readTexts(folder),
		await readReviewed(folder)
	);
	if (!('problems' in outcome)) await writeTexts(folder, outcome);
	return outcome;
}

test('what goes out comes back, text for text', async () => {
	const before = await readTexts(folder);
	const rows = await exported();
	expect(rows.length).toBe(before.length);
	expect(rows.every(({ key, file, state }) => key && file && state)).toBe(true);
	await imported(rows);
	expect(await readTexts(folder)).toEqual(before);
	// Files without a change are not written again.
	for (const name of await readdir(join(folder, 'messages', 'cy'))) {
		const path = join('messages', 'cy', name);
		expect(await readFile(join(folder, path), 'utf8')).toBe(
			await readFile(join(original, path), 'utf8')
		);
	}
});

test('Welsh that a translator passed counts as reviewed until it changes', async () => {
	const rows = await exported();
	const plain = rows.find(({ key, cy }) => !key.includes('[') && cy !== '')!;
	const form = rows.find(({ key, cy }) => key.includes('[') && cy !== '')!;
	const drafts = countAwaiting(await readTexts(folder), {});
	await imported([
		{ ...plain, cy: `${plain.cy} (wedi’i wirio)`, state: 'reviewed' },
		{ ...form, state: 'reviewed' }
	]);
	const texts = await readTexts(folder);
	const reviewed = await readReviewed(folder);
	const text = texts.find(({ id }) => id === plain.key)!;
	expect(text.cy).toBe(`${plain.cy} (wedi’i wirio)`);
	expect(Object.keys(reviewed).sort()).toEqual([form.key, plain.key].sort());
	expect(countAwaiting(texts, reviewed)).toBe(drafts - 2);
	expect(stateOf({ ...text, cy: 'Rhywbeth arall' }, reviewed)).toBe('draft');
	// The translator's file says so too, and may take it back.
	const again = (await exported()).find(({ key }) => key === plain.key)!;
	expect(again.state).toBe('reviewed');
	await imported([{ ...again, state: 'draft' }]);
	expect(Object.keys(await readReviewed(folder))).toEqual([form.key]);
});

test('a straight apostrophe becomes the curly one', async () => {
	const row = (await exported()).find(({ key, cy }) => !key.includes('[') && cy !== '')!;
	await imported([{ ...row, cy: `${row.cy} i'r plant` }]);
	const text = (await readTexts(folder)).find(({ id }) => id === row.key);
	expect(text?.cy).toBe(`${row.cy} i’r plant`);
});

test.each<[string, (row: Row) => Row, RegExp]>([
	[
		'a changed placeholder',
		(row) => ({ ...row, cy: row.cy.replaceAll('{', '{x') }),
		/placeholders must be \{/
	],
	[
		'a placeholder left out',
		(row) => ({ ...row, cy: 'Dim byd' }),
		/placeholders must be \{.*and are none/
	],
	['an unknown key', (row) => ({ ...row, key: 'nobody_knows' }), /no text has this key/],
	['an empty Welsh', (row) => ({ ...row, cy: ' ' }), /the Welsh is empty/],
	['an unknown state', (row) => ({ ...row, state: 'fine' }), /write draft or reviewed/],
	['English that changed since', (row) => ({ ...row, en: 'Other' }), /export again/],
	['another file', (row) => ({ ...row, file: 'other' }), /the file is \w+, not "other"/]
])('%s is refused with its line, and nothing is written', async (_, change, reason) => {
	const before = await readTexts(folder);
	const rows = await exported();
	const filled = rows.find(({ key, cy }) => !key.includes('[') && cy.includes('{'))!;
	const plain = rows.find(({ key, cy }) => !key.includes('[') && !cy.includes('{') && cy !== '')!;
	const outcome = await imported([{ ...plain, cy: 'Newydd', state: 'reviewed' }, change(filled)]);
	expect(outcome).toEqual({ problems: [expect.stringMatching(reason)] });
	expect('problems' in outcome && outcome.problems[0]).toMatch(/^line 3, /);
	expect(await readTexts(folder)).toEqual(before);
	expect(await readReviewed(folder)).toEqual(await readReviewed(original));
});

test.each([
	['not a CSV', 'a,"b\nc', 'the file is not a CSV file'],
	['no rows', 'key,file,en,cy,state\n', 'the file has no rows'],
	[
		'a column missing',
		'key,file,en,cy\napp_name,shell,Haenau,Haenau\n',
		'the file has no column state'
	]
])('a file with %s is refused', async (_, csv, sentence) => {
	expect(importCsv(csv, await readTexts(folder), {})).toEqual({ problems: [sentence] });
});

test('a key that is there twice is refused', async () => {
	const [row] = await exported();
	expect(await imported([row!, row!])).toEqual({
		problems: [`line 3, ${row!.key}: this key is in the file twice`]
	});
});
