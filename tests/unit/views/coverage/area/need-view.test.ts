import { describe, expect, test } from 'vitest';
import type { NeedFigure } from '../../../../../src/lib/domain/area/need.ts';
import { areaPlace } from '../../../../../src/lib/views/coverage/area/area-place.ts';
import { needView } from '../../../../../src/lib/views/coverage/area/need-view.ts';
import { needYear } from '../../../../../src/lib/views/coverage/area/need-year.ts';
import { seedSetting } from './seed-page.ts';

const { names } = seedSetting();
const region = areaPlace('CAV', names)!;
const [one = '', other = ''] = region.members;
const figure = (area: string, change: Partial<NeedFigure> = {}): NeedFigure => ({
	area,
	indicator: 'cla_best_number',
	year: '2024',
	value: 100,
	standing: 'published',
	source: 'a',
	...change
});

describe('need figures of a region', () => {
	test('are added up where every authority has one of the same year', () => {
		const { lines } = needView(region, [figure(one), figure(other, { value: 55 })], 'en');
		expect(lines).toEqual([
			{
				label: 'Children looked after',
				value: '155',
				year: '2024',
				standing: 'worked out from published figures',
				source: 1
			}
		]);
	});

	test.each([
		['a different year', figure(other, { year: '2023' })],
		['a suppressed figure', figure(other, { value: null, standing: 'suppressed' })],
		['a figure of another area', figure('W06000001')]
	])('are left out with %s', (_, second) => {
		expect(needView(region, [figure(one), second], 'en').lines).toEqual([]);
	});

	test('rates and shares are never added up', () => {
		const rate = { indicator: 'cla_rate_per_10000' };
		expect(needView(region, [figure(one, rate), figure(other, rate)], 'en').lines).toEqual([]);
	});
});

test('a suppressed figure says so, and has no value', () => {
	const cardiff = areaPlace(other, names)!;
	const suppressed = figure(other, { value: null, standing: 'suppressed' });
	expect(needView(cardiff, [suppressed], 'en').lines[0]).toMatchObject({
		value: 'suppressed',
		standing: 'suppressed'
	});
});

test('years are written out in both languages', () => {
	expect(needYear('31 Mar 2023 (inferred)', 'en')).toBe('31 March 2023 (inferred)');
	expect(needYear('31 Mar 2023 (inferred)', 'cy')).toBe('31 Mawrth 2023 (wedi’i gasglu)');
	expect(needYear('FYE 2022', 'en')).toBe('year to March 2022');
	expect(needYear('2021/22', 'cy')).toBe('2021/22');
});
