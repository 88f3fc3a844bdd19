import { describe, expect, it } from 'vitest';
import {
	USUAL_QUERY,
	type CoverageQuery
} from '../../../../../src/lib/coverage/query/coverage-query.ts';
import { LOCALES } from '../../../../../src/lib/domain/bilingual/locale.ts';
import { nationalView } from '../../../../../src/lib/views/coverage/national/national-view.ts';
import { seedCoverage } from '../seed-coverage.ts';

const setting = seedCoverage();
const view = (change: Partial<CoverageQuery> = {}, locale: 'en' | 'cy' = 'en') =>
	nationalView(setting, { query: { ...USUAL_QUERY, ...change }, problems: [] }, locale);

it('can be sent: nothing in it is lost on the way', () => {
	for (const locale of LOCALES) {
		const made = view({}, locale);
		expect(JSON.parse(JSON.stringify(made))).toEqual(made);
	}
});

describe('the switch', () => {
	it('counts both ways of looking, and says which one is shown', () => {
		const { switch: shown } = view();
		expect(shown.choices.map(({ view, current, href }) => [view, current, href])).toEqual([
			['record', true, '/en/coverage'],
			['confirmed', false, '/en/coverage?view=confirmed']
		]);
		expect(shown.choices[0]!.counts).toMatch(/^You are here\. 4\d\d of 682 kinds recorded, none/);
		expect(shown.choices[1]!.counts).toBe('0 of 682 checked so far');
	});

	it('keeps the rest of the question', () => {
		const { choices } = view({ welsh: true, view: 'confirmed' }).switch;
		expect(choices[0]!.href).toBe('/en/coverage?welsh=1');
	});
});

describe('the picture', () => {
	it('says the date, the version and the set of children, and hands the same question to the data', () => {
		const { picture } = view({ tier: 'primary', welsh: true });
		expect(picture.line).toMatch(/^Picture of 21 November 2026, version 412\. \d+ services\. /);
		expect(picture.demand).toContain('671 settlements');
		expect(picture.csv).toBe('/data/coverage.csv?tier=primary&welsh=1');
		expect(picture.geojson).toBe('/data/coverage.geojson?tier=primary&welsh=1');
		expect(picture.estimate?.text).toContain('19 points in Ceredigion');
	});

	it('drops the warning once official small areas are in', () => {
		const inputs = {
			...setting.inputs,
			demand: { ...setting.inputs.demand, set: 'small-areas' as const }
		};
		const { picture } = nationalView(
			{ ...setting, inputs },
			{ query: USUAL_QUERY, problems: [] },
			'en'
		);
		expect(picture.estimate).toBeNull();
		expect(picture.demand).toContain('small areas');
	});
});

describe('region by region', () => {
	it('splits the children of every region and of Wales three ways, and names the least', () => {
		const { lines } = view().regions;
		expect(lines.map(({ code }) => code)).toEqual([
			...setting.inputs.regions.map(({ code }) => code),
			'W92000004'
		]);
		for (const { split } of lines) {
			expect(split.reached + split.notReached + split.notKnown).toBeCloseTo(1, 9);
		}
		const powys = lines.find(({ code }) => code === 'PW')!;
		expect(powys.least).toBe('One council area');
		expect(powys.href).toBe('/en/coverage/PW');
		expect(lines.at(-1)!.href).toBeNull();
		expect(lines.at(-1)!.least).toMatch(/^Fewest reached: /);
	});

	it('names nobody as the least where all are the same', () => {
		const { lines } = view({ view: 'confirmed' }).regions;
		expect(lines[0]!.least).toBe('The same in each of its council areas: 0%');
	});
});

describe('what we do not know', () => {
	it('adds up: nothing recorded and not confirmed are all of the tier on the seed', () => {
		const { lines } = view().unknown;
		const [none, , , open] = lines.map(({ count }) => Number(count.split(' ')[0]));
		expect(none! + open!).toBe(220);
		expect(lines.map(({ count }) => count).slice(0, 2)[1]).toMatch(/^\d+ of \d+$/);
	});

	it('tells what was not recorded whether it fits from what has no place', () => {
		const labels = (change: Partial<CoverageQuery>) =>
			view(change).unknown.lines.map(({ label }) => label);
		expect(labels({})).toHaveLength(6);
		expect(labels({ welsh: true })).toContain('Recorded, but not whether it fits the filters');
	});

	it('is everything in the confirmed view of the seed', () => {
		expect(view({ view: 'confirmed' }).unknown.text).toContain('100% of children');
	});
});
