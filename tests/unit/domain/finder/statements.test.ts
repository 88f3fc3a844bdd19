import { describe, expect, it } from 'vitest';
import { EMPTY_QUERY } from '../../../../src/lib/domain/finder/query.ts';
import { statementsFor } from '../../../../src/lib/domain/finder/statements.ts';
import type { Statement } from '../../../../src/lib/domain/statement/statement.ts';
import { english, idOf } from '../a-service.ts';
import { seedReference, seedStatements } from '../seed-record.ts';

const GWYNEDD = 'W06000002';
const CONWY = 'W06000003';
const reference = {
	categories: seedReference.categories,
	front_doors: [
		{
			gss: GWYNEDD,
			fact_id: 'S900',
			phone_day: null,
			phone_out_of_hours: null,
			page: 'https://www.example.wales',
			as_of: null,
			source_display: null
		}
	]
};
const [first] = seedReference.categories;
const second = seedReference.categories.find((category) => category.group !== first!.group)!;
const sibling = seedReference.categories.find(
	(category) => category.group === first!.group && category.id !== first!.id
)!;

const statement = (number: number, changes: Partial<Statement> = {}): Statement => ({
	id: idOf(number),
	fact_id: null,
	organization: english('Every council'),
	name: english(`Statement ${number}`),
	description: null,
	evidence: 'law',
	source_display: 'legislation.gov.uk, 2014',
	source_url: null,
	as_of: null,
	minimum_age: null,
	maximum_age: null,
	age_of: 'child',
	phone: null,
	note: null,
	areas: [GWYNEDD],
	kinds: [{ category: first!.id, tier: 'primary' }],
	...changes
});
const ids = (all: readonly Statement[]) => all.map(({ id }) => id);
const gwynedd = { areas: [GWYNEDD], categories: null };

describe('statementsFor', () => {
	it('keeps to the family’s areas', () => {
		const all = [statement(1), statement(2, { areas: [CONWY] })];
		expect(ids(statementsFor(all, EMPTY_QUERY, gwynedd, reference))).toEqual([idOf(1)]);
		const wales = { areas: null, categories: null };
		expect(statementsFor(all, EMPTY_QUERY, wales, reference)).toHaveLength(2);
	});

	it('keeps to the groups of the kinds of help, and takes their siblings in', () => {
		const all = [
			statement(1),
			statement(2, { kinds: [{ category: second.id, tier: 'primary' }] }),
			statement(3, { kinds: [{ category: sibling.id, tier: 'primary' }] })
		];
		const scope = { areas: [GWYNEDD], categories: [first!.id] };
		expect(ids(statementsFor(all, EMPTY_QUERY, scope, reference))).toEqual([idOf(1), idOf(3)]);
	});

	it('keeps to tiers and ages, but for the council’s own front door, which comes last', () => {
		const all = [
			statement(1, { fact_id: 'S900', kinds: [{ category: second.id, tier: 'targeted' }] }),
			statement(2, { kinds: [{ category: first!.id, tier: 'targeted' }] }),
			statement(3, { minimum_age: 11, maximum_age: 17 }),
			statement(4, { minimum_age: 0, maximum_age: 17 })
		];
		const query = { ...EMPTY_QUERY, tiers: ['primary' as const], ages: [7] };
		expect(ids(statementsFor(all, query, gwynedd, reference))).toEqual([idOf(4), idOf(1)]);
	});

	it('does not let another council’s front door through', () => {
		const door = statement(1, {
			fact_id: 'S900',
			areas: [GWYNEDD, CONWY],
			kinds: [{ category: second.id, tier: 'targeted' }]
		});
		const query = { ...EMPTY_QUERY, tiers: ['primary' as const] };
		const conwy = { areas: [CONWY], categories: null };
		expect(statementsFor([door], query, conwy, reference)).toEqual([]);
	});

	it('reads a lower end of 0 as perhaps from before birth', () => {
		const all = [statement(1, { minimum_age: 0, maximum_age: 5 })];
		const query = { ...EMPTY_QUERY, ages: [-1] };
		expect(statementsFor(all, query, gwynedd, reference)).toHaveLength(1);
	});
});

it('for every authority of the seed some statement or its own front door can be asked', () => {
	for (const { gss } of seedReference.areas) {
		const found = statementsFor(
			seedStatements,
			EMPTY_QUERY,
			{ areas: [gss], categories: null },
			seedReference
		);
		for (const { areas } of found) expect(areas).toContain(gss);
		const door = seedReference.front_doors.find((candidate) => candidate.gss === gss);
		expect(door?.page).toMatch(/^https:\/\//);
	}
});
