import { expect, test } from 'vitest';
import { findByHand } from '../../../../src/lib/domain/duplicates/by-hand.ts';
import { aService, english, idOf } from '../a-service.ts';

const here = ['W06000002'];
const one = aService({ id: idOf(1), name: english('Family Centre'), areas: here });
const two = aService({
	id: idOf(2),
	name: { en: 'Tŷ Ni family centre', cy: 'Canolfan Tŷ Ni', cy_state: 'human' },
	areas: here
});
const wide = aService({ id: idOf(3), name: english('Family line'), areas: [] });
const away = aService({ id: idOf(4), name: english('Family away'), areas: ['W06000022'] });
const all = [away, wide, two, one];
const found = (asked: string) => findByHand(asked, one, all, one.id).map(({ id }) => id);

test('a part of a name in either language finds records of the same areas and of all Wales', () => {
	expect(found('family')).toEqual([wide.id, two.id]);
	expect(found(' CANOLFAN ty ')).toEqual([two.id]);
	expect(found('away')).toEqual([]);
	expect(found('  ')).toEqual([]);
});

test('the address of a page finds its record wherever it is, and never the record itself', () => {
	expect(found(`https://haenau.example/cy/services/${away.id}?x=1`)).toEqual([away.id]);
	expect(found(`/en/services/${one.id}`)).toEqual([]);
	expect(found(`/en/services/${idOf(9)}`)).toEqual([]);
});
