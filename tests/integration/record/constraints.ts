import { expect, test } from 'vitest';
import { KEPT } from '../../../src/lib/domain/privacy/kept.ts';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';
import { sentenceFor } from '../../../src/lib/server/errors/constraint-sentences.ts';
import type { Record } from './describe-record.ts';
import { NONSENSE, UNKNOWN } from './nonsense.ts';
import { refusalOf } from './refusals.ts';

/** Tables that functions write and nobody else: their checks are a second lock, tried where they are. */
const BEHIND_THE_SCENES = KEPT.flatMap((entry) =>
	entry.behindTheScenes && entry.id !== 'seeding' && entry.id !== 'versions' ? entry.tables : []
);

/** Raised by a trigger under a name of its own, so not in the catalogue of constraints. */
const RAISED = ['withheld_text_names_place', 'published_service_complete'];

const BROKEN_TEXTS: [string, unknown][] = [
	['neither language', { en: null, cy: null, cy_state: 'missing' }],
	['an empty text', { en: '', cy: null, cy_state: 'missing' }],
	['spaces only', { en: 'Help', cy: '  ', cy_state: 'human' }],
	['Welsh that is missing and there', { en: 'Help', cy: 'Cymorth', cy_state: 'missing' }],
	['Welsh that is a draft and not there', { en: 'Help', cy: null, cy_state: 'draft' }],
	['a state nobody knows', { en: 'Help', cy: 'Cymorth', cy_state: 'fine' }],
	['a third language', { en: 'Help', cy: null, cy_state: 'missing', fr: 'Aide' }],
	['a number for a text', { en: 7, cy: null, cy_state: 'missing' }],
	['a bare text', 'Help'],
	['a list', ['Help']]
];

export function constraintPromises(record: Record): void {
	test('every check refuses its nonsense', async () => {
		const outcomes: { [name: string]: string } = {};
		for (const [name, statement] of Object.entries({ ...NONSENSE, ...UNKNOWN })) {
			outcomes[name] = await refusalOf(record(), statement);
		}
		const names = Object.keys(outcomes);
		expect(outcomes).toEqual(Object.fromEntries(names.map((name) => [name, name])));
	});

	test('no check of what is published is without its nonsense here', async () => {
		const checks = await record().sql<{ name: string }>(
			`select conname as name from pg_constraint left join pg_class t on t.oid = conrelid
			where connamespace = 'app'::regnamespace and contype = 'c'
			and coalesce(t.relname <> all (string_to_array($1, ',')), true) order by 1`,
			[[...BEHIND_THE_SCENES].join()]
		);
		expect(checks.map(({ name }) => name).sort()).toEqual(Object.keys(NONSENSE).sort());
	});

	test.each(BROKEN_TEXTS)('a text in two languages can not be %s', async (_, value) => {
		const json = JSON.stringify(value).replaceAll("'", "''");
		const statement = `update app.service set name = '${json}'`;
		expect(await refusalOf(record(), statement)).toBe('bilingual_text');
	});

	test('a half-made record can not be published', async () => {
		const statement = `insert into app.service (id, organization_id, name, published)
			select gen_random_uuid(), id, '{"en": "Half made", "cy": null, "cy_state": "missing"}', true
			from app.organization limit 1`;
		expect(await refusalOf(record(), statement)).toBe('published_service_complete');
	});

	test('an unborn baby and an open bound are ages', async () => {
		const { sql } = record();
		const [row] = await sql<{ id: string; old: unknown }>(
			`select service_id::text as id, to_jsonb(e) as old from app.eligibility e limit 1`
		);
		const change = `update app.eligibility set minimum_age = $1, maximum_age = $2, age_basis = 'stated'
			where service_id = $3 returning minimum_age, maximum_age`;
		for (const [minimum_age, maximum_age] of [
			[-1, 0],
			[null, 17],
			[11, null]
		]) {
			expect(await sql(change, [minimum_age, maximum_age, row?.id])).toEqual([
				{ minimum_age, maximum_age }
			]);
		}
		await sql(
			`update app.eligibility e set (minimum_age, maximum_age, age_basis) = (o.minimum_age, o.maximum_age, o.age_basis)
			from jsonb_populate_record(null::app.eligibility, $1::jsonb) o where e.service_id = o.service_id`,
			[JSON.stringify(row?.old)]
		);
	});

	test('every constraint has a sentence, in both languages', async () => {
		const constraints = await record().sql<{ name: string }>(
			`select conname as name from pg_constraint
			where connamespace = 'app'::regnamespace and contype in ('c', 'f', 'p', 'u', 'x')`
		);
		const names = [...constraints.map(({ name }) => name), ...RAISED];
		const silent = names.filter((name) => {
			const key = sentenceFor(name);
			return !key || !m[key]({}, { locale: 'en' }) || !m[key]({}, { locale: 'cy' });
		});
		expect(silent).toEqual([]);
		expect(sentenceFor('nobody_knows_this')).toBeNull();
	});

	test('every sentence is said by some constraint', async () => {
		const constraints = await record().sql<{ name: string }>(
			`select conname as name from pg_constraint where connamespace = 'app'::regnamespace`
		);
		const said = new Set([...constraints.map(({ name }) => name), ...RAISED].map(sentenceFor));
		const sentences = Object.keys(m).filter((key) => key.startsWith('errors_'));
		const unused = sentences.filter((key) => !said.has(key as never));
		expect(unused).toEqual(['errors_unexpected']);
	});
}
