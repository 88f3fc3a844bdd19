import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it, test } from 'vitest';
import { compareDemand } from '../../../../src/lib/coverage/figures/compare-demand.ts';
import { childrenAt } from '../../../../src/lib/coverage/demand/child-sums.ts';
import type { SmallAreas } from '../../../../src/lib/coverage/demand/from-small-areas.ts';
import { equity } from '../../../../src/lib/coverage/measures/equity.ts';
import { coverageInputs } from '../../../../src/lib/coverage/inputs.ts';
import { USUAL_QUERY } from '../../../../src/lib/coverage/query/coverage-query.ts';
import { prepareLand } from '../../../../src/lib/coverage/reach/ground.ts';
import { toGrid } from '../../../../src/lib/domain/place/grid.ts';
import { TIERS } from '../../../../src/lib/domain/tier/tier.ts';
import { unreachedView } from '../../../../src/lib/views/coverage/area/unreached-words.ts';
import { unreached } from '../../../../src/lib/coverage/measures/unreached.ts';
import { leftView } from '../../../../src/lib/views/coverage/area/left-view.ts';
import { coverageResult } from '../../../../src/lib/views/coverage/coverage-result.ts';
import { equityView } from '../../../../src/lib/views/coverage/national/equity-view.ts';
import { pictureView } from '../../../../src/lib/views/coverage/national/picture.ts';
import { pointName, settlementName } from '../../../../src/lib/views/coverage/point-name.ts';
import { vintageWords } from '../../../../src/lib/views/official/vintage-words.ts';
import { coverageSetting } from '../../../../src/lib/views/coverage/setting-of-snapshot.ts';
import { placesNamed } from '../../../../src/lib/views/coverage/what-if/place-names.ts';
import { officialSections } from '../../../../src/lib/views/method/official-sections.ts';
import { ruralAssumption, ruralRule } from '../../../../src/lib/views/method/rural-words.ts';
import type { Locale } from '../../../../src/lib/domain/bilingual/locale.ts';
import { SMALL_AREAS_FILE, smallAreasIn } from '../../coverage/demand/small-areas-file.ts';
import { seedReference, seedServices, seedStatements } from '../../domain/seed-record.ts';

const TODAY = '2026-11-22';
const FILES = [
	{ kind: 'small-areas', vintage: 'LSOA 2021' },
	{ kind: 'deprivation', vintage: '2025' }
];
/** A small area 1 km north of every settlement: no official file is needed. */
const madeUp: SmallAreas = {
	files: FILES,
	areas: seedReference.settlements.map(({ gss, name, point, weight }, at) => {
		const { x, y } = toGrid(point.lon, point.lat);
		return {
			code: `W01${String(at).padStart(6, '0')}`,
			name: { en: `${name.en} 00${at}A`, cy: `${name.cy} 00${at}A` },
			area: gss,
			middle: { x, y: y + 100 },
			children: weight + 1,
			fifth: 1 + (at % 5),
			rural: null
		};
	})
};
const record = {
	services: seedServices,
	statements: seedStatements,
	reference: seedReference,
	smallAreas: madeUp
};
const settingOf = (smallAreas: SmallAreas | null) => {
	const inputs = coverageInputs({ ...record, smallAreas }, TODAY);
	const services = new Map(seedServices.map((one) => [one.id, one]));
	return coverageSetting(
		{ services, reference: seedReference, version: 7, changedAt: '2026-11-21T10:00:00Z' },
		{ inputs, land: prepareLand(inputs.demand) },
		TODAY
	);
};

describe('official small areas in words', () => {
	const setting = settingOf(madeUp);
	const { demand } = setting.inputs;
	const result = coverageResult(setting, USUAL_QUERY);

	it('go by the nearest settlement of their own council area, with the published name beside it', () => {
		const bethesda = demand.official!.findIndex(({ en }) => en.startsWith('Bethesda '));
		const published = demand.official![bethesda]!;
		expect(pointName(demand, bethesda, 'en')).toBe(`around Bethesda (${published.en})`);
		expect(pointName(demand, bethesda, 'cy')).toBe(`o gwmpas Bethesda (${published.cy})`);
	});

	it('are as rural as that settlement where nothing says how rural they are', () => {
		const estimate = settingOf(null).inputs.demand;
		expect(demand.rural.filter((one) => one === 1)).toHaveLength(
			estimate.rural.filter((one) => one === 1).length
		);
	});

	it('leave a place to be typed what it was: a settlement', () => {
		for (const text of ['Bethesda', 'Aberteifi', 'Machynlleth']) {
			const before = placesNamed(text, settingOf(null), [], 'en');
			expect(before).not.toEqual([]);
			expect(placesNamed(text, setting, [], 'en')).toEqual(before);
		}
	});

	it('say which files figures stand on, in both languages, and no estimate', () => {
		const { estimate, demand: words } = pictureView(setting, USUAL_QUERY, 'en');
		expect(estimate).toBeNull();
		expect(words).toContain('Small areas with children (LSOA 2021) and Deprivation (WIMD) (2025)');
		expect(pictureView(setting, USUAL_QUERY, 'cy').demand).toContain('LSOA 2021');
		expect(pictureView(settingOf(null), USUAL_QUERY, 'en').demand).not.toContain('LSOA');
	});

	it('are listed where help does not reach, most children first, with how deprived each is', () => {
		const { coverage, view } = result;
		const all = demand.areas.map((_, a) => a);
		const every = coverage.kinds.map((_, k) => k);
		const list = (areas: number[], kinds: number[]) =>
			leftView(coverage, kinds, areas, view, setting.names, 'en')!;
		const k = every.find((one) => list(all, [one]).all > 30)!;
		const left = list(all, [k]);
		expect(left).toMatchObject({ mean: false, more: expect.stringContaining('30') as string });
		expect(left.rows).toHaveLength(30);
		for (const { place, fifth, area } of left.rows) {
			expect(place).toMatch(/^around .+ \(.+\)$/);
			expect(fifth).toMatch(/^[1-5]/);
			expect(area).not.toBeNull();
		}
		// A council's own list is whole, and says of a tier that its numbers are means.
		const longest = Math.max(
			...all.map((area) => {
				const { rows, more, all: count, mean } = list([area], every);
				expect([rows.length, more, mean]).toEqual([count, null, true]);
				return count;
			})
		);
		expect(longest).toBeGreaterThan(30);
	});

	it('say of each how many children are reached, not reached and not known', () => {
		const { coverage, view } = result;
		const every = coverage.kinds.map((_, k) => k);
		const numbers = (text: string) => Number(text.replace(/\D/g, ''));
		const { rows } = leftView(coverage, every, [0, 1, 2], view, setting.names, 'en')!;
		expect(rows.some(({ notKnown }) => numbers(notKnown) > 0)).toBe(true);
		for (const { code, notReached, notKnown, reached } of rows) {
			const point = demand.ids.indexOf(code);
			const asked = every.map((k) =>
				childrenAt(coverage.ground.sums, point, coverage.ground.asked[k]!)
			);
			const mean = asked.reduce((sum, one) => sum + one, 0) / every.length;
			const said = [notReached, notKnown, reached].map(numbers).reduce((sum, one) => sum + one, 0);
			expect(Math.abs(said - mean)).toBeLessThanOrEqual(15);
		}
	});

	it('add up to the places that are named first', () => {
		const { coverage, view } = result;
		const every = coverage.kinds.map((_, k) => k);
		let several = 0;
		demand.areas.forEach((_, a) => {
			const sums = new Map<string, number>();
			for (const { point, children } of unreached(coverage, every, [a])) {
				const name = settlementName(demand.names[point]!, 'en');
				sums.set(name, (sums.get(name) ?? 0) + children);
			}
			const { places } = unreachedView(coverage, every, [a], view, 'some', '', 'en');
			const named = places.map((name) => sums.get(name)!);
			expect(named).toEqual(named.toSorted((one, other) => other - one));
			const most = [...sums.values()].sort((one, other) => other - one);
			expect(named[0]).toBe(most[0]);
			if (places.length > 3) several++;
		});
		expect(several).toBeGreaterThan(10);
	});

	it('are not asked for of the settlement estimate', () => {
		const { view } = result;
		const estimate = settingOf(null);
		const { coverage: old } = coverageResult(estimate, USUAL_QUERY);
		expect(leftView(old, [0], [0], view, setting.names, 'en')).toBeNull();
	});

	it('never call help equal of which little is known', () => {
		const { coverage } = result;
		const every = demand.areas.map((_, a) => a);
		const reasons = coverage.kinds.map((_, k) => equity(coverage, k, every).reason);
		const of = (reason: (typeof reasons)[number]) =>
			coverage.kinds.flatMap(({ id }, k) => (reasons[k] === reason ? [id] : []));
		expect(of('not-known')).not.toEqual([]);
		expect(of(null)).not.toEqual([]);
		for (const tier of TIERS) {
			const { rows } = equityView(setting, result, { ...USUAL_QUERY, tier }, 'en');
			for (const row of rows) {
				const known = of(null).includes(row.id);
				expect(row.hidden === null).toBe(known);
				if (of('not-known').includes(row.id)) expect(row.hidden).toMatch(/^Not known/);
			}
		}
	});

	it('are not compared by unconfirmed records in the confirmed view', () => {
		const { rows, lead } = equityView(setting, { ...result, view: 'confirmed' }, USUAL_QUERY, 'en');
		expect(lead).toContain('confirmed');
		expect(rows.length).toBeGreaterThan(0);
		// Nothing of the seed is confirmed.
		expect(rows.filter(({ hidden }) => hidden === null)).toEqual([]);
	});

	it('let the most and the least deprived be compared; without them that it can not be is said', () => {
		const { rows } = equityView(setting, result, USUAL_QUERY, 'en');
		expect(rows.some(({ hidden }) => hidden === null)).toBe(true);
		for (const row of rows)
			if (row.hidden === null) expect(row.difference).toMatch(/^([+−]\d+|0)$/);
		const estimate = settingOf(null);
		const without = equityView(estimate, coverageResult(estimate, USUAL_QUERY), USUAL_QUERY, 'cy');
		expect(without.rows).toEqual([]);
		expect(without.lead).toContain('amddifadedd');
	});
});

test('a vintage says its month and its children in the reader’s language', () => {
	expect(vintageWords('August 2024', 'cy')).toBe('Awst 2024');
	expect(vintageWords('2021, children mid-2020', 'cy')).toBe('2021, plant canol 2020');
	expect(vintageWords('August 2024', 'en')).toBe('August 2024');
});

describe('the method page', () => {
	it('says which places count as country by what is loaded, never by what is not', () => {
		const withClass = {
			...madeUp,
			files: [...FILES, { kind: 'rural-class', vintage: 'RUC 2021' }]
		};
		const said = (smallAreas: SmallAreas | null, locale: Locale) => {
			const { demand } = settingOf(smallAreas).inputs;
			return [ruralRule(demand, locale), ...ruralAssumption(demand, locale)].join(' ');
		};
		for (const locale of ['en', 'cy'] as const) {
			expect(said(null, locale)).toContain('10,000');
			expect(said(madeUp, locale)).toContain('10,000');
			expect(said(withClass, locale)).not.toContain('10,000');
			expect(said(withClass, locale)).toContain('RUC 2021');
		}
		expect(said(madeUp, 'en')).toContain('nearest settlement');
	});

	const file = {
		kind: 'small-areas',
		path: 'small-areas/x.json',
		sha256: 'ab'.repeat(32),
		source: 'Office for National Statistics',
		licence: 'Open Government Licence v3.0',
		vintage: 'LSOA 2021',
		address: null,
		rows: 1917,
		loaded_at: '2026-11-22T10:00:00Z',
		other_versions: [
			{
				sha256: 'cd'.repeat(32),
				vintage: 'LSOA 2011',
				rows: 1909,
				loaded_at: '2026-10-01T10:00:00Z'
			}
		]
	};
	const { names } = settingOf(null);

	it('names what is in use with its checksum and other versions, and what it means that others are not', () => {
		const [section, difference] = officialSections(
			{ files: [file], missing: [file], precise: false, difference: compareDemand(record, TODAY) },
			names,
			'en'
		);
		const words = JSON.stringify(section);
		for (const part of [
			'1,917',
			'abababababab',
			'LSOA 2011, loaded 1 October 2026',
			'Postcodes: '
		]) {
			expect(words).toContain(part);
		}
		expect(words).toContain('not on this machine');
		expect(words).not.toContain('an estimate over settlements');
		const table = difference!.blocks.find(({ kind }) => kind === 'table') as {
			rows: readonly unknown[];
		};
		expect(table.rows).toHaveLength(seedReference.areas.length + 1);
	});

	it('explains no difference where nothing is loaded', () => {
		const sections = officialSections(
			{ files: [], missing: [], precise: false, difference: null },
			names,
			'cy'
		);
		expect(sections.map(({ id }) => id)).toEqual(['official-data']);
		expect(compareDemand({ ...record, smallAreas: null }, TODAY)).toBeNull();
	});
});

const SUMS = fileURLToPath(
	new URL('../../../../../shared/data/need/la_summary_derived.csv', import.meta.url)
);

describe.runIf(existsSync(SUMS))('known sums (needs the shared data folder)', () => {
	it('of small areas, of rural ones and of children in the most deprived tenths hold', () => {
		const areas = smallAreasIn(SMALL_AREAS_FILE);
		const { demand } = settingOf({ areas, files: FILES }).inputs;
		const rows: Record<string, string>[] = parse(readFileSync(SUMS), { columns: true, bom: true });
		for (const row of rows) {
			const a = demand.areas.indexOf(row.lad_code!);
			const [from, until] = [demand.areaStart[a]!, demand.areaStart[a + 1]!];
			expect(until - from).toBe(Number(row.lsoa21_n));
			const rural = demand.rural.subarray(from, until).filter((one) => one === 1);
			expect(rural).toHaveLength(Number(row.lsoas_rural));
			const own = areas.filter(({ area }) => area === row.lad_code);
			const children = own.reduce((sum, one) => sum + one.children, 0);
			expect(children).toBe(Number(row.pop_0_17_mid2020));
		}
	});
});
