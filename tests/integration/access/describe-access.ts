import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenRecord, RecordDatabase } from '../record/record-database.ts';
import { CALLS } from './calls.ts';
import { writeLine, type Line } from './matrix.ts';
import { misusePromises } from './misuse.ts';
import { outcomeOf } from './outcome.ts';
import { ACTORS, setScene, tidy, type Scene } from './scene.ts';
import { tableOutcome, tablesOf, type Table } from './tables.ts';

/** The access matrix, on the form that `open` opens: who may what, as matrix.txt says. */
export function describeAccess(open: OpenRecord, functions: Line[], tables: Line[]): void {
	let opened: RecordDatabase;
	let scene: Scene;
	let there: Table[];
	beforeAll(async () => {
		opened = await open();
		scene = await setScene(opened.db);
		there = await tablesOf(scene);
	});
	afterAll(() => opened?.close());

	test('every function of schema api has a line and a way to call it, and no other has', async () => {
		const named = await opened.db.sql<{ name: string }>(
			`select distinct proname as name from pg_proc where pronamespace = 'api'::regnamespace order by 1`
		);
		const base = (call: string) => call.split(' ')[0]!;
		const known = named.map(({ name }) => name);
		expect([...new Set(functions.map(({ name }) => base(name)))].sort()).toEqual(known);
		expect(Object.keys(CALLS).sort()).toEqual(functions.map(({ name }) => name).sort());
	});

	test('every table of schema app has a line, and no other has', () => {
		expect(tables.map(({ name }) => name).sort()).toEqual(there.map(({ name }) => name).sort());
	});

	describe('each actor calls', () => {
		test.each(functions)('$name', async ({ name, cells }) => {
			const { args, shows } = CALLS[name] ?? {};
			const came: Line = { name, cells: { ...cells } };
			for (const actor of ACTORS) {
				await tidy(scene);
				const sent = (await args?.(scene, actor)) ?? {};
				const rpc = name.split(' ')[0]!;
				came.cells[actor] = await outcomeOf(scene.clients[actor], rpc, sent, shows);
			}
			expect(writeLine(came)).toBe(writeLine({ name, cells }));
		});
	});

	describe('each actor reads and writes', () => {
		test.each(tables)('app.$name', async ({ name, cells }) => {
			const table = there.find((one) => one.name === name)!;
			const came: Line = { name, cells: { ...cells } };
			for (const actor of ACTORS) came.cells[actor] = await tableOutcome(scene, actor, table);
			expect(writeLine(came)).toBe(writeLine({ name, cells }));
		});
	});

	describe('beyond what the pages offer', () => misusePromises(() => scene));

	test.each(ACTORS)('%s gets at no table through the API, whatever the verb', async (actor) => {
		for (const { name, column } of there) {
			const table = () => scene.clients[actor].schema('app' as 'api').from(name);
			const answers = await Promise.all([
				table().select().limit(1),
				table().insert({ [column]: null }),
				table()
					.update({ [column]: null })
					.not(column, 'is', null),
				table().delete().not(column, 'is', null)
			]);
			for (const { data, error } of answers)
				expect([name, data, error === null]).toEqual([name, null, false]);
		}
	});
}
