import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { readFacts } from '../../../../src/lib/server/seed/facts.ts';
import { serviceFactSchema } from '../../../../src/lib/server/seed/service-fact.ts';
import { drafted, list } from '../../../../src/lib/server/seed/text.ts';
import { cells } from './a-fact.ts';

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'haenau-facts-'));
});
afterEach(() => rm(folder, { recursive: true }));

const schema = z.object({ code: z.string().regex(/^W\d+$/), note: z.string().nullable() });
const read = async (text: string) => {
	await writeFile(join(folder, 'some.csv'), text);
	return readFacts(folder, 'some.csv', schema);
};

it('reads rows, takes an empty cell as not recorded, and forgives a byte order mark', async () => {
	const { rows, sha256 } = await read('\ufeffcode,note\nW1, a note \nW2,\nW3,"two, parts"\n');
	expect(rows).toEqual([
		{ code: 'W1', note: 'a note' },
		{ code: 'W2', note: null },
		{ code: 'W3', note: 'two, parts' }
	]);
	expect(sha256).toMatch(/^[0-9a-f]{64}$/);
});

it('names file, line and column of a fact that makes no sense', async () => {
	await expect(read('code,note\nW1,\nX2,\n')).rejects.toThrow(/^some\.csv, line 3, code: /);
	await expect(read('code,note\n,x\n')).rejects.toThrow(/^some\.csv, line 2, code: /);
});

it('counts the lines of a file as an editor does, also after a cell of several lines', async () => {
	const text = 'code,note\nW1,"one\ntwo\nthree"\nX2,\n';
	await expect(read(text)).rejects.toThrow(/^some\.csv, line 5, code: /);
});

it('names the column of a service fact at fault', async () => {
	const wrong = { ...cells, tier: 'gold', id: 'S901' };
	const columns = Object.keys(cells);
	const line = (row: Record<string, string | null>) => columns.map((c) => row[c] ?? '').join(',');
	await writeFile(
		join(folder, 'services.csv'),
		[
			columns.join(','),
			line({ ...cells, source_display: 'a' }),
			line({ ...wrong, source_display: 'a' })
		].join('\n')
	);
	await expect(readFacts(folder, 'services.csv', serviceFactSchema)).rejects.toThrow(
		/^services\.csv, line 3, tier: /
	);
});

it('texts know the state of their Welsh, and lists their parts', () => {
	expect(drafted('Help', null)).toEqual({ en: 'Help', cy: null, cy_state: 'missing' });
	expect(drafted('Help', 'Cymorth').cy_state).toBe('draft');
	expect(list(' a; b;;c ')).toEqual(['a', 'b', 'c']);
	expect(list(null)).toEqual([]);
});
