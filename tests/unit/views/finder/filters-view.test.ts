import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inUse, without } from '../../../../src/lib/domain/finder/lift.ts';
import { EMPTY_QUERY, parseQuery, queryString } from '../../../../src/lib/domain/finder/query.ts';
import type { FinderQuery } from '../../../../src/lib/domain/finder/query.ts';
import { agesField, carried, filtersView } from '../../../../src/lib/views/finder/filters-view.ts';
import { parseAges } from '../../../../src/lib/domain/finder/search-form.ts';
import { query as queries } from '../../domain/finder/worlds.ts';
import { seedReference } from '../../domain/seed-record.ts';

const view = (query: FinderQuery, locale: 'en' | 'cy' = 'en') =>
	filtersView(query, seedReference, '/en/find', locale);
const parse = (href: string) => parseQuery(new URL(href, 'http://localhost').searchParams);
const canonical = (query: FinderQuery) => parse(`/en/find${queryString(query)}`);
const place = { near: 'LL57', at: { lon: -4.13, lat: 53.22 }, area: 'W06000002' };
const kinds = fc.record({
	groups: fc.subarray(
		seedReference.category_groups.map(({ id }) => id),
		{ maxLength: 2 }
	),
	categories: fc.subarray(
		seedReference.categories.map(({ id }) => id),
		{ maxLength: 2 }
	)
});
const asked = fc
	.tuple(queries, kinds)
	.map(([filters, some]) => canonical({ ...filters, ...some, ...place, more: [] }));

/** How many single filters are in use. */
const size = (query: FinderQuery): number =>
	[query.ages, query.tiers, query.groups, query.categories, query.delivery, query.referrers]
		.concat([query.providers])
		.reduce((sum, list) => sum + list.length, 0) +
	[query.welsh, query.self, query.accepting, query.free, query.confirmed].filter(Boolean).length;

describe('the tags of a search', () => {
	it('are one for each filter, and each takes away exactly its own', () => {
		fc.assert(
			fc.property(asked, fc.constantFrom('en', 'cy'), (query, locale) => {
				const { tags } = view(query, locale);
				expect(tags).toHaveLength(size(query));
				expect(new Set(tags.map(({ href }) => href)).size).toBe(tags.length);
				for (const tag of tags) {
					const left = parse(tag.href);
					expect(size(left)).toBe(size(query) - 1);
					// All but the tag's own kind of filter is as it was, the place included.
					expect(queryString(without(left, tag.filter))).toBe(
						queryString(without(query, tag.filter))
					);
					expect(inUse(query, tag.filter)).toBe(true);
					expect(tag.label).not.toBe('');
				}
			})
		);
	});

	it('clear together to the place alone, and only when there are any', () => {
		fc.assert(
			fc.property(asked, (query) => {
				const { clear } = view(query);
				if (size(query) === 0) expect(clear).toBeNull();
				else expect(parse(clear!)).toEqual({ ...EMPTY_QUERY, ...place, sort: query.sort });
			})
		);
	});
});

describe('the menus', () => {
	it('mark what is in use, and carry along all that they do not set themselves', () => {
		fc.assert(
			fc.property(asked, (query) => {
				const { menus, hidden } = view(query);
				for (const menu of menus) {
					const chosen = menu.fields.some((field) =>
						field.options.some(({ value }) => field.chosen.includes(value))
					);
					expect(menu.used).toBe(chosen);
					// Posting a menu with the same boxes gives the same search.
					const boxes = menu.fields.flatMap((field) =>
						field.options
							.filter(({ value }) => field.chosen.includes(value))
							.map(({ value }): [string, string] => [field.name, value])
					);
					const posted = new URLSearchParams([...hidden[menu.id]!, ...boxes]);
					expect(queryString(parseQuery(posted))).toBe(
						queryString({
							...query,
							groups: inMenuOrder(query.groups, posted.getAll('group')),
							categories: inMenuOrder(query.categories, posted.getAll('category')),
							delivery: inMenuOrder(query.delivery, posted.getAll('delivery')),
							referrers: inMenuOrder(query.referrers, posted.getAll('refer')),
							providers: inMenuOrder(query.providers, posted.getAll('provider'))
						})
					);
				}
			})
		);
	});

	it('offer every tier, kind and role in both languages', () => {
		const words = (locale: 'en' | 'cy') =>
			view(EMPTY_QUERY, locale).menus.flatMap(({ fields }) =>
				fields.flatMap(({ options }) => options.map(({ label }) => label))
			);
		expect(words('cy')).toHaveLength(words('en').length);
		expect(words('en')).not.toContain('');
		expect(words('en').some((word, at) => word === words('cy')[at])).toBe(false);
	});
});

/** A list in the order of the menu, which is the order in which a browser posts its boxes. */
const inMenuOrder = <T extends string>(list: T[], posted: string[]): T[] =>
	posted.length === list.length ? (posted.flatMap((value) => value.split(',')) as T[]) : list;

it('one order is the present one, and each keeps the search', () => {
	fc.assert(
		fc.property(asked, (query) => {
			const { sorts } = view(query);
			expect(sorts.filter(({ current }) => current).map(({ value }) => value)).toEqual([
				query.sort
			]);
			for (const { value, href } of sorts) expect(parse(href)).toEqual({ ...query, sort: value });
		})
	);
});

it('carried parameters leave out the ones named', () => {
	const query = { ...EMPTY_QUERY, ...place, ages: [-1, 7], free: true };
	expect(carried(query, ['age'])).toEqual([
		['near', 'LL57'],
		['at', '53.22,-4.13'],
		['area', 'W06000002'],
		['free', '1']
	]);
});

it('ages in the form’s field are read back as they were', () => {
	const ages = fc.uniqueArray(fc.integer({ min: -1, max: 25 }), { maxLength: 5 });
	fc.assert(
		fc.property(ages, fc.constantFrom('en', 'cy'), (children, locale) => {
			expect(parseAges(agesField(children, locale))).toEqual(children);
		})
	);
});
