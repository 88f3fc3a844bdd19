import { describe, expect, it } from 'vitest';
import {
	passesFilter,
	readServiceFilter
} from '../../../../src/lib/domain/service-filter/service-filter.ts';
import { aService, idOf, onTier } from '../a-service.ts';
import { seedReference, seedServices } from '../seed-record.ts';

const TODAY = '2026-11-22';
const read = (address: string) => readServiceFilter(new URLSearchParams(address), seedReference);
const groups = new Map(seedReference.categories.map(({ id, group }) => [id, group]));
const passing = (address: string) => {
	const { filter, problems } = read(address);
	expect(problems).toEqual([]);
	return seedServices.filter((one) => passesFilter(one, filter, (id) => groups.get(id), TODAY));
};

describe('a filter of files and feeds', () => {
	it('asks for everything where nothing is asked, empty fields of a form included', () => {
		expect(passing('').length).toBe(seedServices.length);
		expect(passing('area=&tier=&group=').length).toBe(seedServices.length);
	});

	it('takes an area by its code and a region by its areas, under either word', () => {
		const gwynedd = passing('area=W06000002');
		expect(gwynedd.length).toBeGreaterThan(5);
		expect(gwynedd.every(({ areas }) => areas.includes('W06000002'))).toBe(true);
		const region = passing('area=NW');
		expect(region).toEqual(passing('region=nw'));
		expect(new Set(region)).toEqual(new Set([...region, ...gwynedd]));
		expect(read('area=PW').filter.areas).toHaveLength(1);
	});

	it('narrows by tier, group, kind of help and certainty', () => {
		expect(passing('tier=targeted,secondary').length).toBe(
			new Set([...passing('tier=targeted'), ...passing('tier=secondary')]).size
		);
		const group = groups.get('parenting')!;
		expect(passing(`group=${group}`)).toEqual(
			expect.arrayContaining(passing('category=parenting'))
		);
		expect(passing('confirmed=1')).toEqual([]);
		const checked = aService({
			id: idOf(1),
			tiers: [onTier('primary')],
			assurance: { checked_on: '2026-11-01', role: 'provider' }
		});
		const { filter } = read('confirmed=1&tier=primary');
		expect(passesFilter(checked, filter, () => undefined, TODAY)).toBe(true);
		expect(passesFilter(checked, filter, () => undefined, '2028-11-22')).toBe(false);
	});

	it.each([
		['area=W06999999', 'area'],
		['region=XX', 'region'],
		['tier=tertiary', 'tier'],
		['category=nothing', 'category'],
		['group=nothing', 'group'],
		['confirmed=yes', 'confirmed'],
		['welsh=1', 'welsh'],
		['teir=primary', 'teir']
	])('refuses %s: what is left out of a file is not seen', (address, parameter) => {
		expect(read(address).problems).toMatchObject([{ parameter }]);
	});
});
