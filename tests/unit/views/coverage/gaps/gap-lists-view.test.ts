import { describe, expect, it } from 'vitest';
import { gapsOf } from '../../../../../src/lib/coverage/ranking/gaps.ts';
import { gapKey, type Robustness } from '../../../../../src/lib/coverage/ranking/robustness.ts';
import {
	USUAL_QUERY,
	type CoverageQuery
} from '../../../../../src/lib/coverage/query/coverage-query.ts';
import { LOCALES, type Locale } from '../../../../../src/lib/domain/bilingual/locale.ts';
import { parseQuery } from '../../../../../src/lib/domain/finder/query.ts';
import { coverageResult } from '../../../../../src/lib/views/coverage/coverage-result.ts';
import type { PreparedSetting } from '../../../../../src/lib/views/coverage/coverage-setting.ts';
import {
	FIRST_GAPS,
	gapListsView,
	type GapListView
} from '../../../../../src/lib/views/coverage/gaps/gap-lists-view.ts';
import { seedServices } from '../../../domain/seed-record.ts';
import { seedCoverage } from '../seed-coverage.ts';

const setting = seedCoverage();
const view = (
	change: Partial<CoverageQuery> = {},
	{
		robustness = null,
		locale = 'en',
		of = setting
	}: { robustness?: Robustness | null; locale?: Locale; of?: PreparedSetting } = {}
) => {
	const query = { ...USUAL_QUERY, ...change };
	return gapListsView(of, coverageResult(of, query), query, robustness, locale);
};
const rows = ({ first, rest }: GapListView) => [...first, ...rest];
const children = (text: string) => Number(text.replaceAll(',', ''));

describe('what the public record suggests', () => {
	it('begins with most children not reached, first six, the rest to open', () => {
		const { suggested } = view();
		const all = rows(suggested);
		expect(suggested.first).toHaveLength(FIRST_GAPS);
		expect(suggested.all).toBe(`All ${all.length} to check`);
		expect(all.map(({ rank }) => rank)).toEqual(all.map((_, index) => index + 1));
		const counts = all.map((row) => children(row.children));
		const known = counts.filter((count) => !Number.isNaN(count));
		expect(known).toEqual(known.toSorted((one, other) => other - one));
		for (const count of known) expect(count % 10).toBe(0);
		expect(all[0]!.part).toBe(1);
		for (const { part } of all) expect(part).toBeLessThanOrEqual(1);
	});

	it('never ranks a kind of which nothing is recorded, in either list', () => {
		const { coverage, matrix } = coverageResult(setting, USUAL_QUERY);
		const unknown = matrix.areas.flatMap(({ cells }) =>
			cells.filter(({ record }) => record === 'none-recorded')
		);
		expect(unknown.length).toBeGreaterThan(100);
		const { confirmed, suggested } = view();
		expect(rows(suggested).length + rows(confirmed).length).toBeLessThan(
			22 * coverage.kinds.length - unknown.length
		);
		for (const { shown } of rows(suggested)) {
			expect(['Out of reach', 'Phone or online only', 'Closed']).toContain(shown.word);
			expect(shown.reason).toMatch(/; \d+ records?$/);
		}
	});

	it('leads to the area, asked the same, and to the services behind it', () => {
		const [first] = view({ welsh: true }).suggested.first;
		const { coverage, matrix } = coverageResult(setting, { ...USUAL_QUERY, welsh: true });
		const { cell } = gapsOf(matrix, 'suggested')[0]!;
		const kind = coverage.kinds[cell.k]!;
		const gss = coverage.ground.demand.areas[cell.a]!;
		const href = new URL(first!.href, 'https://haenau.example');
		expect(href.pathname).toBe(`/en/coverage/${gss}`);
		expect(href.hash).toBe('#reach');
		expect(href.searchParams.get('welsh')).toBe('1');
		expect(href.searchParams.get('kind')).toBe(kind.group);
		const find = parseQuery(new URL(first!.correct, 'https://haenau.example').searchParams);
		expect(find).toMatchObject({ area: gss, tiers: [kind.tier], categories: kind.categories });
	});

	it('says how sure anyone is: the newest source, checks, and how much of the area is recorded', () => {
		const [first] = view().suggested.first;
		expect(first!.title).toMatch(/^.+, (universal|primary|secondary|targeted): .+$/);
		expect(first!.stamp.outline).toBe('unconfirmed');
		expect(first!.stamp.text).toMatch(/^Not confirmed\. Newest source: /);
		expect(first!.stamp.checked).toBe('Nothing behind it has been checked.');
		expect(first!.record).toMatch(
			/^Record of the area: \d+ of 31 kinds \(\d+%\), confirmed 0 \(0%\)\.$/
		);
	});

	it('says how often a gap stays among the first, or that this is being worked out', () => {
		expect(view().suggested.first[0]!.robustness).toContain('is being worked out');
		const { cell } = gapsOf(coverageResult(setting, USUAL_QUERY).matrix, 'suggested')[0]!;
		const stays = { confirmed: {}, suggested: { [gapKey(cell.k, cell.a)]: 277 } };
		const { first } = view({}, { robustness: { draws: 500, top: 5, stays } }).suggested;
		expect(first[0]!.robustness).toBe('Among the first five in 277 of 500 tries.');
		expect(first[1]!.robustness).toBe('Among the first five in 0 of 500 tries.');
	});

	it('is weighed by need where that is asked, and says so', () => {
		expect(view().need).toBeNull();
		const weighed = view({ need: 'looked-after', weight: 2 });
		expect(weighed.need).toContain('a child counts 3 times');
		const titles = (list: GapListView) => rows(list).map(({ title }) => title);
		expect(titles(weighed.suggested).toSorted()).toEqual(titles(view().suggested).toSorted());
		expect(titles(weighed.suggested)).not.toEqual(titles(view().suggested));
		expect(weighed.note).toContain('need weighs from 0 to 2');
		// nothing is known of deprivation, so nothing is weighed by it
		expect(view({ need: 'deprivation' }).need).toBeNull();
		expect(titles(view({ need: 'deprivation' }).suggested)).toEqual(titles(view().suggested));
	});

	it('follows a scenario', () => {
		const { cell } = gapsOf(coverageResult(setting, USUAL_QUERY).matrix, 'suggested')[0]!;
		const kind = setting.inputs.kinds[cell.k]!;
		const gss = setting.inputs.demand.areas[cell.a]!;
		const { title } = view().suggested.first[0]!;
		const changed = view({
			changes: [
				{
					act: 'add',
					tier: kind.tier,
					category: kind.categories[0]!,
					place: null,
					areas: [gss],
					ages: 0x3ffff,
					welsh: false,
					capacity: null
				}
			]
		});
		expect(view().scenario).toBeNull();
		expect(changed.scenario).not.toBeNull();
		expect(rows(changed.suggested).map((row) => row.title)).not.toContain(title);
	});
});

describe('the confirmed gaps', () => {
	it('are none on the seed, which is neither good nor bad; it says what was checked', () => {
		const { confirmed, empty } = view();
		expect(confirmed.first).toEqual([]);
		expect(empty!.text).toContain('neither good news nor bad');
		expect(empty!.checks.map(({ count }) => count)).toEqual([
			'0 of 22',
			`0 of ${setting.services.length}`
		]);
		expect(empty!.when.map(({ fill }) => fill)).toEqual([
			'confirmed-gap',
			'out-of-reach',
			'closed-doors'
		]);
	});

	it('are those that providers confirmed, with the day of the oldest check', () => {
		const checked = seedCoverage(
			seedServices.map((service) => ({
				...service,
				assurance: { checked_on: '2026-11-01', role: 'provider' as const }
			}))
		);
		const { confirmed, suggested, empty } = view({}, { of: checked });
		expect(empty).toBeNull();
		expect(confirmed.first).toHaveLength(FIRST_GAPS);
		expect(rows(suggested)).toEqual([]);
		expect(confirmed.all).toMatch(/^All \d+ confirmed gaps$/);
		const [first] = confirmed.first;
		expect(first!.stamp.outline).toBe('checked');
		expect(first!.stamp.checked).toBe('Oldest check: 1 November 2026.');
		for (const { shown } of rows(confirmed)) {
			expect(['Out of reach', 'Closed doors']).toContain(shown.word);
		}
	});

	it('hold what a steward says there is none of, until that runs out', () => {
		const { coverage, matrix } = coverageResult(setting, USUAL_QUERY);
		const cell = matrix.areas[0]!.cells.find(({ record }) => record === 'none-recorded')!;
		const declared = (until: number): PreparedSetting => ({
			...setting,
			inputs: {
				...setting.inputs,
				declarations: [{ area: matrix.areas[0]!.code, kind: coverage.kinds[cell.k]!.id, until }]
			}
		});
		const { confirmed, empty } = view({}, { of: declared(coverage.question.today) });
		expect(confirmed.first).toHaveLength(1);
		expect(empty).toBeNull();
		expect(confirmed.first[0]).toMatchObject({
			shown: { word: 'Confirmed gap', reason: 'an area steward says there is none' },
			stamp: { outline: 'checked', text: 'Confirmed that there is none', checked: null }
		});
		const over = view({}, { of: declared(coverage.question.today - 1) });
		expect(over.confirmed.first).toEqual([]);
		expect(over.empty!.checks[0]!.count).toBe('0 of 22');
	});
});

it('can be sent, in both languages', () => {
	for (const locale of LOCALES) {
		const made = view({ need: 'looked-after' }, { locale });
		expect(JSON.parse(JSON.stringify(made))).toEqual(made);
	}
	const { suggested } = view({}, { locale: 'cy' });
	expect(suggested.all).toMatch(/^I’w gwirio: pob un o’r \d+$/);
	expect(suggested.first[0]!.href).toMatch(/^\/cy\/coverage\/W/);
});
