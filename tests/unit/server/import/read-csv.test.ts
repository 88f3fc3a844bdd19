import { describe, expect, test } from 'vitest';
import { LIMITS, readCsv } from '../../../../src/lib/server/import/read-csv.ts';

describe('a list', () => {
	test.each([
		['commas', 'name,town\nHelp,"Bala, Gwynedd"\n'],
		['semicolons', 'name;town\nHelp;Bala, Gwynedd\n'],
		['tabs', 'name\ttown\r\nHelp\tBala, Gwynedd\r\n'],
		['a mark at the start', '\ufeffname,town\nHelp,"Bala, Gwynedd"']
	])('with %s', async (_, text) => {
		expect(await readCsv(text)).toEqual({
			ok: true,
			header: ['name', 'town'],
			rows: [{ line: 2, cells: ['Help', 'Bala, Gwynedd'] }]
		});
	});

	test('line breaks in a cell, short rows and empty rows', async () => {
		const read = await readCsv('a,b,c\n"one\ntwo",2\n,,\n\n x ,y,z,more\n');
		expect(read).toEqual({
			ok: true,
			header: ['a', 'b', 'c'],
			rows: [
				{ line: 3, cells: ['one\ntwo', '2', ''] },
				{ line: 6, cells: ['x', 'y', 'z'] }
			]
		});
	});

	test('longer than a slice, cut anywhere', async () => {
		const row = `${'ŵ'.repeat(700)},"said ""yes"""`;
		const read = await readCsv(`a,b\n${`${row}\n`.repeat(400)}`);
		expect(read.ok && read.rows.length).toBe(400);
		expect(read.ok && read.rows.every(({ cells }) => cells[1] === 'said "yes"')).toBe(true);
	});
});

describe('what is no list', () => {
	const million = Array.from({ length: 1_000_000 }, () => 'x').join(',');
	test.each([
		['no header', '\n\n', { code: 'no-header', line: 1 }],
		['an empty header', ',,\na,b,c\n', { code: 'no-header', line: 1 }],
		['a header alone', 'name,town\n', { code: 'no-rows', line: null }],
		['a million columns', million, { code: 'row-too-long', line: 1 }],
		['300 columns', `${'x,'.repeat(299)}x\n`, { code: 'too-many-columns', line: 1 }],
		['a cell of 25 MB', `name\n"${'x'.repeat(25_000_000)}"\n`, { code: 'row-too-long', line: 2 }],
		['a long cell', `name\n${'x'.repeat(5_001)}\n`, { code: 'cell-too-long', line: 2 }],
		['a quote left open', 'name,town\n"Help,Bala\n', { code: 'quote-open', line: 2 }],
		['a quote in the middle', 'name,town\n"Help"er,Bala\n', { code: 'quote-inside', line: 2 }],
		['12 MB of quotes', `name\n${'"'.repeat(12_000_000)}`, { code: 'row-too-long', line: 2 }],
		[
			'too many rows',
			`name\n${'x\n'.repeat(LIMITS.rows + 1)}`,
			{ code: 'too-many-rows', line: null }
		]
	])('%s', async (_, text, problem) => {
		expect(await readCsv(text)).toEqual({ ok: false, problem });
	});

	test('exactly as many rows as are taken', async () => {
		const read = await readCsv(`name\n${'x\n'.repeat(LIMITS.rows)}`);
		expect(read.ok && read.rows.length).toBe(LIMITS.rows);
	});
});

test('a problem in the very last rows of a short file ends the reading too', async () => {
	const wide = await readCsv(`${'a,'.repeat(300)}\nx\n`);
	expect(wide).toEqual({ ok: false, problem: { code: 'too-many-columns', line: 1 } });
	const last = await readCsv(`a\nx\ny\n${'z'.repeat(6_000)}\nmore\nand more\n`);
	expect(last).toEqual({ ok: false, problem: { code: 'cell-too-long', line: 4 } });
});
