import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortlistAddress } from '../../../../src/lib/domain/shortlist/address.ts';
import {
	MOST,
	addTo,
	followMoves,
	parseShortlist,
	removeFrom
} from '../../../../src/lib/domain/shortlist/shortlist.ts';
import { idOf } from '../a-service.ts';

const ids = (from: number, count: number) =>
	Array.from({ length: count }, (_, index) => idOf(from + index));
const anId = fc.uuid();
const aList = fc.uniqueArray(anId, { maxLength: MOST });
const queryOf = (address: string) => new URL(address, 'https://example.wales').searchParams;

describe('a list as an address holds it', () => {
	it('is read back from its own address, in its order', () => {
		fc.assert(
			fc.property(aList, fc.boolean(), (list, both) => {
				const query = queryOf(shortlistAddress(list, 'cy', both));
				expect(parseShortlist(query.getAll('id'))).toEqual({ ids: list, over: 0 });
				expect(query.has('both')).toBe(both);
			})
		);
	});

	it('is the same with commas, spaces and capitals', () => {
		fc.assert(
			fc.property(aList, (list) => {
				expect(parseShortlist([list.join(' , ').toUpperCase()]).ids).toEqual(list);
			})
		);
	});

	it('carries nothing but ids, whatever else was typed into it', () => {
		fc.assert(
			fc.property(fc.array(fc.oneof(fc.string(), anId)), (typed) => {
				const address = shortlistAddress(parseShortlist(typed).ids, 'en');
				expect(address).toMatch(/^\/en\/shortlist(\?id=[0-9a-f-]{36}(&id=[0-9a-f-]{36})*)?$/);
			})
		);
	});

	it('keeps the first of twins, and the first thirty of more', () => {
		const many = ids(1, MOST + 4);
		expect(parseShortlist([idOf(2), idOf(1), idOf(2)]).ids).toEqual([idOf(2), idOf(1)]);
		expect(parseShortlist(many)).toEqual({ ids: many.slice(0, MOST), over: 4 });
		expect(parseShortlist(['', 'x', '1', `${idOf(1)}0`, 'LL57 1QX'])).toEqual({
			ids: [],
			over: 0
		});
	});
});

describe('adding and removing', () => {
	it('adds what is not there yet at the end, and says for how many there is no room', () => {
		fc.assert(
			fc.property(aList, fc.array(anId, { maxLength: 40 }), (list, more) => {
				const { ids: after, refused } = addTo(list, more);
				const fresh = new Set(more.filter((id) => !list.includes(id)));
				expect(after.slice(0, list.length)).toEqual(list);
				expect(after.length).toBeLessThanOrEqual(MOST);
				expect(after.length - list.length + refused).toBe(fresh.size);
			})
		);
		expect(addTo(ids(1, MOST), [idOf(99)])).toEqual({ ids: ids(1, MOST), refused: 1 });
		expect(addTo(ids(1, MOST), [idOf(3)]).refused).toBe(0);
	});

	it('removes what was added and nothing else', () => {
		fc.assert(
			fc.property(aList, anId, (list, id) => {
				fc.pre(!list.includes(id) && list.length < MOST);
				expect(removeFrom(addTo(list, [id]).ids, [id])).toEqual(list);
				expect(removeFrom(list, [id])).toEqual(list);
			})
		);
	});

	it('leads to the record that one was merged into, once, and keeps the order', () => {
		const [a, b, c, d] = ids(1, 4) as [string, string, string, string];
		expect(followMoves([a, b, c], [{ id: b, into: d }])).toEqual([a, d, c]);
		expect(followMoves([b, a, d], [{ id: b, into: d }])).toEqual([d, a]);
		expect(followMoves([a, b], [])).toEqual([a, b]);
	});
});
