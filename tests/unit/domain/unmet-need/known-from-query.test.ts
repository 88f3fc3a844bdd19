import { expect, it } from 'vitest';
import { parseQuery } from '../../../../src/lib/domain/finder/query.ts';
import { knownFromQuery } from '../../../../src/lib/domain/unmet-need/known-from-query.ts';

const categories = [
	{ id: 'perinatal', group: 'early_years' },
	{ id: 'mh_early', group: 'mental_health' }
];
const known = (search: string) =>
	knownFromQuery(parseQuery(new URLSearchParams(search)), categories);

it('takes over what a search says without doubt', () => {
	expect(known('area=W06000002&age=unborn,2&tier=secondary&category=perinatal')).toEqual({
		area: 'W06000002',
		age: '0-4',
		tier: 'secondary',
		group: 'early_years'
	});
});

it('leaves open what a search leaves open, and never takes a place', () => {
	expect(
		known(
			'near=LL57&at=53.23,-4.13&area=NW&age=2,7&tier=secondary,primary&category=perinatal,mh_early'
		)
	).toEqual({ area: undefined, age: undefined, tier: undefined, group: undefined });
	expect(known('age=30')).toMatchObject({ age: undefined });
});
