import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	applyChanges,
	changePageSchema,
	readChange,
	type Change
} from '../../../../src/lib/domain/snapshot/change.ts';
import type { Snapshot } from '../../../../src/lib/domain/snapshot/snapshot.ts';
import { aPlace, aService, english, idOf } from '../a-service.ts';
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

describe('readChange', () => {
	it('reads what makes sense as it is', () => {
		expect(readChange(put(1, 'One'))).toEqual({ change: put(1, 'One'), broken: false });
		expect(readChange(gone(1))).toEqual({ change: gone(1), broken: false });
		expect(readChange(reference).broken).toBe(false);
	});

	it('takes a document that makes no sense out, rather than showing an old copy of it', () => {
		const withheld = aService({ id: idOf(1), location_withheld: true, locations: [aPlace()] });
		const item = { entity: 'service', id: idOf(1), version: 4, body: withheld };
		expect(readChange(item)).toEqual({
			change: { entity: 'service', id: idOf(1), version: 4, body: null },
			broken: true
		});
		const before = applyChanges(null, [reference, put(1, 'One')], to(1));
		const after = applyChanges(before, [readChange(item).change], to(4));
		expect(after.services.size).toBe(0);
	});

	it('refuses reference data that makes no sense: every page stands on it', () => {
		const item = { ...reference, body: { ...seedReference, tiers: [] } };
		expect(() => readChange(item)).toThrow();
		expect(() => readChange({ entity: 'nonsense', id: '1', version: 1 })).toThrow();
	});
});

it('a page of changes is read even when one of its items makes no sense', () => {
	const page = {
		ok: true,
		version: 1,
		changed_at: '2026-11-21T10:00:00Z',
		items: [put(1, 'One'), { entity: 'service', id: idOf(2), version: 1, body: { id: 'x' } }],
		next: null
	};
	const { items } = changePageSchema.parse(page);
	expect(items.map((item) => readChange(item).broken)).toEqual([false, true]);
	expect(changePageSchema.safeParse({ ...page, ok: false }).success).toBe(false);
});
