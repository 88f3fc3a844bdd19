import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFinderIndex } from '../../../../src/lib/domain/finder/finder-index.ts';
import { LIFTABLE, inUse, liftsOf, without } from '../../../../src/lib/domain/finder/lift.ts';
import { EMPTY_QUERY, queryString } from '../../../../src/lib/domain/finder/query.ts';
import { aService, idOf } from '../a-service.ts';
import { answerOf } from './oracle.ts';
import { CODES, TODAY, family, query, services } from './worlds.ts';

describe('liftsOf', () => {
	it('counts what each filter alone keeps out, most first, and names no other', () => {
		fc.assert(
			fc.property(services, query, family, (record, filters, place) => {
				const asked = { ...filters, categories: [...(place.categories ?? [])] };
				const index = buildFinderIndex(record, CODES, TODAY);
				const lifts = liftsOf(index, asked, place);
				for (const filter of LIFTABLE) {
					const wider = filter === 'kinds' ? { ...place, categories: null } : place;
					const plain = record.filter(
						(service) => answerOf(service, without(asked, filter), wider) !== 'no'
					).length;
					const expected = inUse(asked, filter) && plain > 0 ? plain : undefined;
					expect(lifts.find((lift) => lift.filter === filter)?.count).toBe(expected);
				}
				const counts = lifts.map((lift) => lift.count);
				expect(counts).toEqual(counts.toSorted((a, b) => b - a));
			}),
			{ numRuns: 200 }
		);
	});

	it('offers to lift the kind of help when only that stands in the way', () => {
		const record = [aService({ id: idOf(1), categories: ['kind_0'] })];
		const asked = { ...EMPTY_QUERY, categories: ['kind_1'] };
		const place = { areas: null, categories: ['kind_1'] };
		expect(liftsOf(buildFinderIndex(record, CODES, TODAY), asked, place)).toEqual([
			{ filter: 'kinds', count: 1 }
		]);
	});
});

it('a lifted filter is no longer in use, and the others stay', () => {
	fc.assert(
		fc.property(query, fc.constantFrom(...LIFTABLE), (asked, filter) => {
			const lifted = without(asked, filter);
			expect(inUse(lifted, filter)).toBe(false);
			for (const other of LIFTABLE) {
				if (other !== filter) expect(inUse(lifted, other)).toBe(inUse(asked, other));
			}
			if (!inUse(asked, filter)) expect(queryString(lifted)).toBe(queryString(asked));
		})
	);
});
