import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	applyChanges,
	changePageSchema,
	type Change
} from '../../../../src/lib/domain/snapshot/change.ts';
import type { Snapshot } from '../../../../src/lib/domain/snapshot/snapshot.ts';
import { aService, english, idOf } from '../a-service.ts';
import { seedReference, seedStatements } from '../seed-record.ts';

const to = (version: number) => ({
	version,
	changedAt: '2026-11-21T10:00:00Z',
	takenAt: '2026-11-21T10:00:05Z'
});
const reference: Change = { entity: 'reference', id: 'all', version: 1, body: seedReference };
const put = (number: number, name: string): Change => ({
	entity: 'service',
	id: idOf(number),
	version: number,
	body: aService({ id: idOf(number), name: english(name) })
});
const gone = (number: number): Change => ({
	entity: 'service',
	id: idOf(number),
	version: 9,
	body: null
});

describe('applyChanges', () => {
	it('adds, replaces and takes out', () => {
		const [statement] = seedStatements;
		const first = applyChanges(null, [reference, put(1, 'One'), put(2, 'Two')], to(2));
		const second = applyChanges(
			first,
			[
				put(1, 'One, renamed'),
				gone(2),
				gone(3),
				{ entity: 'statement', id: statement!.id, version: 3, body: statement! }
			],
			to(3)
		);
		expect([...second.services.values()].map(({ name }) => name.en)).toEqual(['One, renamed']);
		expect([...second.statements.keys()]).toEqual([statement!.id]);
		expect(second).toMatchObject(to(3));
		expect(second.reference).toBe(seedReference);
	});

	it('leaves the picture before it as it was: pages may still read it', () => {
		const before = applyChanges(null, [reference, put(1, 'One')], to(1));
		applyChanges(before, [put(1, 'Other'), put(2, 'Two'), gone(1)], to(2));
		expect([...before.services.values()].map(({ name }) => name.en)).toEqual(['One']);
		expect(before.version).toBe(1);
	});

	it('comes to the same in one step or in many', () => {
		const change = fc.oneof(
			fc
				.tuple(fc.integer({ min: 1, max: 5 }), fc.string({ minLength: 1 }))
				.map(([n, name]) => put(n, name)),
			fc.integer({ min: 1, max: 5 }).map(gone)
		);
		fc.assert(
			fc.property(fc.array(change, { maxLength: 20 }), fc.nat(20), (changes, cut) => {
				const start = applyChanges(null, [reference], to(0));
				const once = applyChanges(start, changes, to(2));
				const halfway = applyChanges(start, changes.slice(0, cut), to(1));
				const twice: Snapshot = applyChanges(halfway, changes.slice(cut), to(2));
				expect(new Map(twice.services)).toEqual(new Map(once.services));
			})
		);
	});

	it('refuses a picture without reference data', () => {
		expect(() => applyChanges(null, [put(1, 'One')], to(1))).toThrow('no reference data');
	});
});

it('a page of changes that would publish a withheld place is refused whole', () => {
	const body = { ...aService({ location_withheld: true }), locations: [{ town: 'Bangor' }] };
	const page = {
		ok: true,
		version: 1,
		changed_at: '2026-11-21T10:00:00Z',
		items: [{ entity: 'service', id: idOf(1), version: 1, body }],
		next: null
	};
	expect(changePageSchema.safeParse(page).success).toBe(false);
	expect(changePageSchema.safeParse({ ...page, items: [put(1, 'One')] }).success).toBe(true);
});
