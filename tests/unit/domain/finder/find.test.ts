import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	SHOWN,
	count,
	find,
	type Found,
	type FoundGroup
} from '../../../../src/lib/domain/finder/find.ts';
import { buildFinderIndex } from '../../../../src/lib/domain/finder/finder-index.ts';
import { EMPTY_QUERY, GROUPS } from '../../../../src/lib/domain/finder/query.ts';
import { aPlace, aService, idOf, onTier } from '../a-service.ts';
import { answerOf, findSlowly } from './oracle.ts';
import { CODES, TODAY, family, query, services } from './worlds.ts';

const everywhere = { areas: null, categories: null, point: null, rural: false };
const indexOf = (all: Parameters<typeof buildFinderIndex>[0]) =>
	buildFinderIndex(all, CODES, TODAY);
const all = (groups: readonly FoundGroup[]): Found[] =>
	groups.flatMap((group) => [...group.known.found, ...group.unknown.found]);
const sizes = (groups: readonly FoundGroup[]) =>
	groups.map(({ id, known, unknown }) => [id, known.count, unknown.count]);
const toTheEnd = [...GROUPS];

describe('find', () => {
	it('says the same as a plain search: groups, parts, order, counts, places, distances', () => {
		fc.assert(
			fc.property(services, query, family, (record, asked, place) => {
				const slow = findSlowly(record, asked, place);
				for (const group of find(indexOf(record), asked, place)) {
					for (const [part, answer, few] of [
						[group.known, 'yes', SHOWN.known],
						[group.unknown, 'unknown', SHOWN.unknown]
					] as const) {
						const limit = asked.more.includes(group.id) ? Infinity : few;
						const plain = slow.filter((one) => one.group === group.id && one.answer === answer);
						expect(part.count).toBe(plain.length);
						expect(part.found).toEqual(
							plain.slice(0, limit).map(({ service, place: at, metres, inReach }) => ({
								service,
								place: at,
								metres:
									(group.id === 'near' || group.id === 'far') && Number.isFinite(metres)
										? metres
										: null,
								inReach
							}))
						);
					}
				}
			}),
			{ numRuns: 600 }
		);
	});

	it('puts no service into two groups and never loses or invents one', () => {
		fc.assert(
			fc.property(services, query, family, (record, asked, place) => {
				const found = all(find(indexOf(record), { ...asked, more: toTheEnd }, place));
				const ids = found.map(({ service }) => service.id);
				expect(new Set(ids).size).toBe(ids.length);
				const fits = record.filter((service) => answerOf(service, asked, place) !== 'no');
				expect(ids.toSorted()).toEqual(fits.map((service) => service.id).toSorted());
			}),
			{ numRuns: 300 }
		);
	});

	it('gives the same totals whether a group is shown to the end or not', () => {
		fc.assert(
			fc.property(services, query, family, (record, asked, place) => {
				const index = indexOf(record);
				const short = find(index, { ...asked, more: [] }, place);
				const long = find(index, { ...asked, more: toTheEnd }, place);
				expect(sizes(short)).toEqual(sizes(long));
				for (const [at, group] of short.entries()) {
					const { known, unknown } = long[at]!;
					expect(group.known.found).toEqual(known.found.slice(0, SHOWN.known));
					expect(group.unknown.found).toEqual(unknown.found.slice(0, SHOWN.unknown));
				}
			}),
			{ numRuns: 200 }
		);
	});

	it('finds exactly as many as `count` counts', () => {
		fc.assert(
			fc.property(services, query, family, (record, asked, place) => {
				const index = indexOf(record);
				const total = find(index, asked, place).reduce(
					(sum, group) => sum + group.known.count + group.unknown.count,
					0
				);
				expect(count(index, asked, place)).toBe(total);
			}),
			{ numRuns: 200 }
		);
	});

	it('never gives a withheld service a place or a distance', () => {
		fc.assert(
			fc.property(services, query, family, (record, asked, place) => {
				const found = all(find(indexOf(record), { ...asked, more: toTheEnd }, place));
				for (const { service, place: at, metres } of found) {
					if (service.location_withheld) expect([at, metres]).toEqual([null, null]);
				}
			}),
			{ numRuns: 200 }
		);
	});

	it('never turns what is not recorded into a no: forgetting facts loses nobody', () => {
		fc.assert(
			fc.property(services, query, family, (record, asked, place) => {
				const forgotten = record.map((service) => ({
					...service,
					languages: [],
					welsh_offer: null,
					referral: null,
					referrers: [],
					accepting: null,
					cost: null,
					areas: [],
					status: service.status === 'temporarily closed' ? ('active' as const) : service.status,
					eligibility: aService().eligibility
				}));
				const before = all(find(indexOf(record), { ...asked, more: toTheEnd }, place));
				const after = all(find(indexOf(forgotten), { ...asked, more: toTheEnd }, place));
				const kept = new Set(after.map(({ service }) => service.id));
				for (const { service } of before) expect(kept.has(service.id)).toBe(true);
			}),
			{ numRuns: 200 }
		);
	});

	it('counts a place exactly on the radius as near, and one metre further as beyond', () => {
		const at = (easting: number) =>
			aService({
				id: idOf(easting),
				tiers: [onTier('universal')],
				delivery: [
					{ mode: 'site', basis: 'stated' },
					{ mode: 'area', basis: 'stated' }
				],
				locations: [aPlace({ easting, northing: 300_000 })]
			});
		const place = { ...everywhere, point: { x: 250_000, y: 300_000 } };
		const groups = find(indexOf([at(253_000), at(253_001)]), EMPTY_QUERY, place);
		expect(sizes(groups)).toEqual([
			['near', 1, 0],
			['comes', 1, 0],
			['remote', 0, 0],
			['far', 0, 0],
			['unplaced', 0, 0]
		]);
		expect(groups[0]!.known.found[0]).toMatchObject({ metres: 3_000, inReach: true });
		expect(groups[1]!.known.found[0]).toMatchObject({ metres: null, inReach: false });
	});

	it('takes exactly equal distances as equal, whatever the last digit of their roots', () => {
		// 2 and 11 km are as far as 5 and 10 km, though Math.hypot says otherwise.
		expect(Math.hypot(2_000, 11_000)).not.toBe(Math.hypot(5_000, 10_000));
		const at = (id: number, name: string, x: number, y: number) =>
			aService({
				id: idOf(id),
				name: { en: name, cy: null, cy_state: 'missing' },
				delivery: [{ mode: 'site', basis: 'stated' }],
				locations: [aPlace({ easting: 250_000 + x, northing: 300_000 + y })]
			});
		const place = { ...everywhere, point: { x: 250_000, y: 300_000 } };
		for (const [first, second] of [
			['Alpha', 'Beta'],
			['Beta', 'Alpha']
		] as const) {
			const record = [at(1, first, 2_000, 11_000), at(2, second, 5_000, 10_000)];
			const names = all(find(indexOf(record), EMPTY_QUERY, place)).map(
				({ service }) => service.name.en
			);
			expect(names).toEqual(['Alpha', 'Beta']);
		}
	});

	it('does not claim a service for a place when nobody recorded whom it serves', () => {
		const record = [
			aService({ id: idOf(1), areas: [], extent: 'not recorded', locations: [aPlace()] }),
			aService({ id: idOf(2), areas: [], delivery: [{ mode: 'remote', basis: 'stated' }] })
		];
		const place = { ...everywhere, areas: ['W06000002'] };
		expect(sizes(find(indexOf(record), EMPTY_QUERY, place))).toEqual([
			['near', 0, 0],
			['comes', 0, 0],
			['remote', 0, 1],
			['far', 0, 0],
			['unplaced', 0, 1]
		]);
	});

	it('leaves out help that has ended and records that are only context', () => {
		const record = [
			aService({ id: idOf(1), status: 'defunct' }),
			aService({ id: idOf(2), status: 'inactive' }),
			aService({ id: idOf(3), in_scope: false }),
			aService({ id: idOf(4), status: 'temporarily closed' })
		];
		expect(all(find(indexOf(record), EMPTY_QUERY, everywhere)).map((f) => f.service.id)).toEqual([
			idOf(4)
		]);
	});
});
