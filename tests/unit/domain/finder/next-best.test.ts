import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Category } from '../../../../src/lib/domain/category/category.ts';
import { buildFinderIndex } from '../../../../src/lib/domain/finder/finder-index.ts';
import { nextBest } from '../../../../src/lib/domain/finder/next-best.ts';
import { EMPTY_QUERY } from '../../../../src/lib/domain/finder/query.ts';
import type { Service } from '../../../../src/lib/domain/service/service.ts';
import { aPlace, aService, english, idOf } from '../a-service.ts';
import { answerOf } from './oracle.ts';
import { TODAY, family, query, services } from './worlds.ts';

const category = (id: string, group: string): Category => ({
	id,
	group,
	name: english(id),
	default_tier: 'primary',
	access_route: null,
	duty: null,
	typical_ages: null
});
const CATEGORIES = [
	category('kind_0', 'mental_health'),
	category('kind_1', 'mental_health'),
	category('info_advice', 'information'),
	category('taf', 'family_support'),
	category('kind_38', 'disability')
];
const CODES = {
	areas: ['W06000001', 'W06000002', 'W06000003', 'W06000004'],
	categories: CATEGORIES.map(({ id }) => id)
};
const indexOf = (record: readonly Service[]) => buildFinderIndex(record, CODES, TODAY);

describe('nextBest', () => {
	it('names at most three, all of which serve the family’s area and ages as far as is recorded', () => {
		fc.assert(
			fc.property(services, query, family, (record, asked, place) => {
				const next = nextBest(indexOf(record), asked, place, CATEGORIES);
				if (next === null) return;
				expect(next.found.length).toBeGreaterThan(0);
				expect(next.found.length).toBeLessThanOrEqual(3);
				for (const { service, inReach } of next.found) {
					const fits = answerOf(
						service,
						{ ...EMPTY_QUERY, ages: asked.ages },
						{ areas: place.areas, categories: null }
					);
					expect(fits).not.toBe('no');
					if (next.given === 'any kind') expect(inReach).toBe(true);
				}
			}),
			{ numRuns: 300 }
		);
	});

	it('gives up nothing more than it has to', () => {
		fc.assert(
			fc.property(services, query, family, (record, asked, place) => {
				const same = { ...EMPTY_QUERY, ages: asked.ages };
				const next = nextBest(indexOf(record), asked, place, CATEGORIES);
				const someOfTheKind = record.some((one) => answerOf(one, same, place) !== 'no');
				expect(next?.given === 'filters').toBe(someOfTheKind);
			}),
			{ numRuns: 300 }
		);
	});

	const place = { areas: ['W06000002'], categories: ['kind_0'], point: null, rural: false };
	const asked = { ...EMPTY_QUERY, categories: ['kind_0'], welsh: true };

	it('lifts the other filters first', () => {
		const record = [aService({ categories: ['kind_0'], languages: ['en'] })];
		expect(nextBest(indexOf(record), asked, place, CATEGORIES)?.given).toBe('filters');
	});

	it('then takes the wider kind of help, in Welsh before any language', () => {
		const record = [
			aService({ id: idOf(1), categories: ['kind_1'], languages: ['en'] }),
			aService({ id: idOf(2), categories: ['kind_1'], languages: ['cy'] })
		];
		const next = nextBest(indexOf(record), asked, place, CATEGORIES);
		expect(next?.given).toBe('kind');
		expect(next?.found.map(({ service }) => service.id)).toEqual([idOf(2)]);
	});

	it('then general help, and never an unrelated kind or a place beyond reach', () => {
		const far = aService({
			id: idOf(1),
			categories: ['taf'],
			delivery: [{ mode: 'site', basis: 'stated' }],
			locations: [aPlace({ easting: 300_000, northing: 200_000 })]
		});
		const unrelated = aService({ id: idOf(2), categories: ['kind_38'] });
		const from = { ...place, point: { x: 258_000, y: 372_000 } };
		expect(nextBest(indexOf([far, unrelated]), asked, from, CATEGORIES)).toBeNull();
		const advice = aService({ id: idOf(3), categories: ['info_advice'] });
		const next = nextBest(indexOf([far, unrelated, advice]), asked, from, CATEGORIES);
		expect(next?.given).toBe('any kind');
		expect(next?.found.map(({ service }) => service.id)).toEqual([idOf(3)]);
	});

	it('names no help for adults as general help for a child', () => {
		const parents = { ...aService().eligibility, age_of: 'parent' as const };
		const record = [
			aService({ id: idOf(1), categories: ['taf'], eligibility: parents }),
			aService({ id: idOf(2), categories: ['taf'] })
		];
		const next = nextBest(indexOf(record), { ...asked, ages: [7] }, place, CATEGORIES);
		expect(next?.found.map(({ service }) => service.id)).toEqual([idOf(2)]);
	});

	it('never drops the ages: help for other ages is no help', () => {
		const teenagers = { ...aService().eligibility, minimum_age: 13, age_basis: 'stated' as const };
		const record = [aService({ categories: ['kind_0'], eligibility: teenagers })];
		expect(nextBest(indexOf(record), { ...asked, ages: [2] }, place, CATEGORIES)).toBeNull();
	});
});
