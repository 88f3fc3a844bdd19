import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	EMPTY_QUERY,
	GROUPS,
	REFERRERS,
	SORTS,
	asksForSomething,
	parseAge,
	parseQuery,
	queryString,
	type FinderQuery
} from '../../../../src/lib/domain/finder/query.ts';
import { ORGANIZATION_KINDS } from '../../../../src/lib/domain/organization/organization-kind.ts';
import { DELIVERY_MODES } from '../../../../src/lib/domain/service/delivery.ts';
import { TIERS } from '../../../../src/lib/domain/tier/tier.ts';

const parse = (text: string) => parseQuery(new URLSearchParams(text));
const codes = fc.uniqueArray(fc.stringMatching(/^[a-z_]{1,12}$/), { maxLength: 3 });
const hundredths = (min: number, max: number) =>
	fc.integer({ min: min * 100, max: max * 100 }).map((n) => n / 100);

/** Every query that a page can stand for. */
const queries: fc.Arbitrary<FinderQuery> = fc
	.record({
		unit: fc.boolean(),
		near: fc.option(
			fc.constantFrom(
				'LL57',
				'Tonypandy',
				'Y Felinheli, Gwynedd',
				'Caer & Llan',
				'Tŷ-nant',
				'a+b=c'
			)
		),
		at: fc.option(fc.record({ lon: hundredths(-6, -2), lat: hundredths(51, 54) })),
		area: fc.option(fc.constantFrom('W06000002', 'NW', 'CTM')),
		ages: fc
			.uniqueArray(fc.integer({ min: -1, max: 25 }), { maxLength: 12 })
			.map((ages) => ages.toSorted((a, b) => a - b)),
		tiers: fc.subarray([...TIERS]),
		groups: codes,
		categories: codes,
		welsh: fc.boolean(),
		delivery: fc.subarray([...DELIVERY_MODES]),
		self: fc.boolean(),
		referrers: fc.subarray([...REFERRERS]),
		accepting: fc.boolean(),
		free: fc.boolean(),
		providers: fc.subarray([...ORGANIZATION_KINDS]),
		confirmed: fc.boolean(),
		sort: fc.constantFrom(...SORTS),
		more: fc.subarray([...GROUPS])
	})
	// Without a point there is none to be exact.
	.map((query) => ({ ...query, unit: query.unit && query.at !== null }));

describe('the address of a query', () => {
	it('says all of the query and nothing else', () => {
		fc.assert(
			fc.property(queries, (query) => {
				expect(parse(queryString(query))).toEqual(query);
			}),
			{ numRuns: 500 }
		);
	});

	it('is the same however its parts were ordered', () => {
		fc.assert(
			fc.property(queries, fc.infiniteStream(fc.nat()), (query, keys) => {
				const shuffled = [...new URLSearchParams(queryString(query))]
					.map((part) => ({ part, key: keys.next().value as number }))
					.sort((a, b) => a.key - b.key)
					.map(({ part }) => part);
				expect(queryString(parseQuery(new URLSearchParams(shuffled)))).toBe(queryString(query));
			})
		);
	});

	it('reads as people expect', () => {
		const query: FinderQuery = {
			...EMPTY_QUERY,
			near: 'LL57',
			at: { lon: -4.1, lat: 53.22 },
			area: 'W06000002',
			ages: [-1, 7],
			categories: ['camhs'],
			welsh: true
		};
		expect(queryString(query)).toBe(
			'?near=LL57&at=53.22,-4.10&area=W06000002&age=unborn,7&category=camhs&welsh=1'
		);
		expect(queryString(EMPTY_QUERY)).toBe('');
	});
});

describe('parseQuery', () => {
	it('reads any mangled address without throwing, and what it reads is a query again', () => {
		const name = fc.oneof(
			fc.constantFrom(...'near at area age tier group category welsh sort more refer'.split(' ')),
			fc.string()
		);
		const value = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom('1', ',,', '-1', 'NaN,1')
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(name, value), { maxLength: 12 }), (parts) => {
				const query = parseQuery(new URLSearchParams(parts));
				expect(parse(queryString(query))).toEqual(query);
			}),
			{ numRuns: 500 }
		);
	});

	it('never keeps a full postcode as the name of a place, however it is written', () => {
		const spaces = fc.constantFrom('', ' ', '  ', '\t', '-', '.', '\u00a0');
		const cased = (text: string) => fc.constantFrom(text, text.toLowerCase());
		fc.assert(
			fc.property(
				fc.constantFrom('LL57', 'CF40', 'NP1', 'SA62', 'W1A'),
				spaces,
				fc.constantFrom('1TF', '9AA', '2QP'),
				spaces,
				(outward, between, inward, after) => {
					fc.assert(
						fc.property(cased(`${outward}${between}${inward}${after}`), (near) => {
							expect(parseQuery(new URLSearchParams({ near })).near).toBeNull();
						}),
						{ numRuns: 2 }
					);
				}
			)
		);
	});

	it('keeps names that only look a little like a postcode', () => {
		for (const near of ['LL57', 'CF40', 'Rhos-y-bol', 'Bettws 2', 'Ystrad Mynach']) {
			expect(parseQuery(new URLSearchParams({ near })).near).toBe(near);
		}
	});

	it('rounds a point that is too exact, and drops one that is nowhere near Wales', () => {
		expect(parse('?at=53.227654,-4.128765').at).toEqual({ lat: 53.23, lon: -4.13 });
		for (const at of ['0,0', '53', 'a,b', '53.2,', ',-4', '40,-4', '53.2,2', 'Infinity,-4', '']) {
			expect(parse(`?at=${at}`).at).toBeNull();
		}
	});

	it('takes lists with commas and repeated names alike, without repeats', () => {
		expect(parse('?age=7,2&age=2&age=unborn&age=26&age=x').ages).toEqual([-1, 2, 7]);
		expect(parse('?tier=targeted,universal&tier=gold').tiers).toEqual(['universal', 'targeted']);
		expect(parse('?refer=gp,nobody&provider=NHS&delivery=site,boat')).toMatchObject({
			referrers: ['gp'],
			providers: ['NHS'],
			delivery: ['site']
		});
	});

	it('drops codes that can be no code', () => {
		expect(parse('?area=<b>&group=a b&category=../x&sort=price&more=all')).toEqual(EMPTY_QUERY);
		expect(parse('?area=nw').area).toBe('NW');
	});
});

it('an age is a whole number from 0 to 25, or a baby on the way', () => {
	expect(['unborn', 'Unborn', '-1', '0', '25', ' 7 '].map(parseAge)).toEqual([
		-1, -1, -1, 0, 25, 7
	]);
	for (const word of ['26', '-2', '2.5', '', 'two', '007', '1e1', '٣']) {
		expect(parseAge(word)).toBeNull();
	}
});

it('order and length of a list are not something asked for', () => {
	expect(asksForSomething(EMPTY_QUERY)).toBe(false);
	expect(asksForSomething({ ...EMPTY_QUERY, sort: 'tier', more: ['near'] })).toBe(false);
	expect(asksForSomething({ ...EMPTY_QUERY, ages: [0] })).toBe(true);
	expect(asksForSomething({ ...EMPTY_QUERY, near: 'LL57' })).toBe(true);
});
