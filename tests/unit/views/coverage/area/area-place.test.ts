import { describe, expect, test } from 'vitest';
import {
	areaPlace,
	borderAuthorities
} from '../../../../../src/lib/views/coverage/area/area-place.ts';
import { unknownArea } from '../../../../../src/lib/views/coverage/area/unknown-area.ts';
import { POWYS, seedSetting } from './seed-page.ts';

const { names } = seedSetting();

describe('the place of a code', () => {
	test('a region of one area is that area', () => {
		expect(areaPlace('PW', names)).toEqual(areaPlace(POWYS, names));
		expect(areaPlace('PW', names)).toMatchObject({ code: POWYS, level: 'authority', region: null });
	});

	test('a region holds its areas, in small letters too; Wales holds all', () => {
		expect(areaPlace('nw', names)).toMatchObject({ code: 'NW', level: 'region' });
		expect(areaPlace('NW', names)!.members).toHaveLength(6);
		expect(areaPlace('W92000004', names)!.members).toHaveLength(22);
		expect(areaPlace('W06000015', names)!.region).toBe('CAV');
	});

	test.each(['', 'W06000099', 'Powis', '__proto__'])('%j stands for nothing', (code) => {
		expect(areaPlace(code, names)).toBeNull();
	});

	test('the border with England is named where it is', () => {
		expect(borderAuthorities(areaPlace('NW', names)!)).toEqual(['W06000005', 'W06000006']);
		expect(borderAuthorities(areaPlace('W06000015', names)!)).toEqual([]);
	});
});

describe('no such place', () => {
	test.each([
		['Powis', 'en', 'Powys'],
		['anglesey', 'en', 'Isle of Anglesey'],
		['abertawe', 'cy', 'Abertawe'],
		['Cardif', 'cy', 'Caerdydd'],
		['W0600023', 'en', 'Powys']
	] as const)('%j in %s may mean %s', (asked, locale, meant) => {
		const { nearest } = unknownArea(asked, names, locale);
		expect(nearest.map(({ name }) => name)).toContain(meant);
		expect(nearest.length).toBeLessThanOrEqual(3);
	});

	test('whatever is asked, every area and region is offered', () => {
		const { nearest, areas, regions, wales } = unknownArea('zzzzzzzzz', names, 'cy');
		expect(nearest).toEqual([]);
		expect(areas).toHaveLength(22);
		expect(regions).toHaveLength(6);
		expect(wales).toEqual({ name: 'Cymru gyfan', href: '/cy/coverage/W92000004' });
	});
});
