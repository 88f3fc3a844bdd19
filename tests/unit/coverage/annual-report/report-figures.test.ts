import { describe, expect, test } from 'vitest';
import { reportFigures } from '../../../../src/lib/coverage/annual-report/report-figures.ts';
import { WALES } from '../../../../src/lib/coverage/matrix.ts';
import { FIGURES } from '../../../../src/lib/domain/history/figures.ts';
import { isLive } from '../../../../src/lib/domain/service/service.ts';
import { TIERS } from '../../../../src/lib/domain/tier/tier.ts';
import {
	BEGAN,
	CHECKED,
	CLOSED,
	DECAYED,
	disputed,
	ENDED,
	from,
	GAP,
	MOVED,
	OPENED,
	sourceOf,
	to
} from './a-year.ts';

const wales = reportFigures(sourceOf());
const regions = to.record.reference.regions;
const north = reportFigures(sourceOf('NW'));

/** Straight from the columns that were kept: no code of the report. */
function naive(end: typeof to, tier: string, members: readonly string[], column: string): number {
	const { areas, kinds, columns } = end.point.figures;
	let sum = 0;
	kinds.forEach((kind, k) => {
		if (kind.split(':')[0] !== tier) return;
		areas.forEach((area, a) => {
			if (members.includes(area)) {
				sum += columns[column as keyof typeof columns][k * areas.length + a]!;
			}
		});
	});
	return sum;
}

describe('the figures of a report, before rounding', () => {
	test('children of every place and tier are the sum of their cells, then and now', () => {
		expect(wales.places).toHaveLength(8);
		for (const { places } of [wales, north]) {
			for (const { members, now, before } of places) {
				for (const tier of TIERS) {
					for (const column of FIGURES) {
						expect(now[tier][column]).toBeCloseTo(naive(to, tier, members, column), 5);
						expect(before![tier][column]).toBeCloseTo(naive(from, tier, members, column), 5);
					}
				}
			}
		}
	});

	test('the scorecard says the same as the figures that were kept', () => {
		for (const { scores, now } of wales.places) {
			for (const { tier, split, children } of scores) {
				expect(children).toBeCloseTo(now[tier].children, 4);
				expect(split.record.reached).toBeCloseTo(now[tier].reached, 4);
				expect(split.confirmed.reached).toBeCloseTo(now[tier].confirmedReached, 4);
			}
		}
	});

	test('the three reasons make up the whole change, place by place', () => {
		for (const { before, now, change } of wales.places) {
			for (const tier of TIERS) {
				for (const column of FIGURES) {
					const { record, time, method } = change![tier];
					expect(
						before![tier][column] + record[column] + time[column] + method[column]
					).toBeCloseTo(now[tier][column], 4);
					expect(method[column]).toBeCloseTo(0, 4);
				}
			}
		}
	});

	test('Wales is the sum of its regions, and a region of its areas', () => {
		for (const { places } of [wales, north]) {
			const [whole, ...parts] = places;
			for (const tier of TIERS) {
				for (const column of FIGURES) {
					const sum = parts.reduce((all, { now }) => all + now[tier][column], 0);
					expect(sum).toBeCloseTo(whole!.now[tier][column], 4);
				}
			}
		}
	});

	test('it names what opened, closed, moved, was checked and ran out', () => {
		const ids = (of: readonly { id: string }[]) => of.map(({ id }) => id).sort();
		expect(ids(wales.changes!.opened)).toEqual([...OPENED].sort());
		expect(ids(wales.changes!.closed)).toEqual([...CLOSED].sort());
		expect(ids(wales.changes!.reTiered)).toEqual([MOVED]);
		expect(ids(wales.changes!.reChecked)).toEqual([...CHECKED].sort());
		expect(ids(wales.changes!.outOfDate)).toEqual([...DECAYED].sort());
	});

	test('services of a region are those that name one of its areas, or all of Wales', () => {
		const members = regions.find(({ code }) => code === 'NW')!.members;
		const own = [...to.record.services.values()].filter(
			(service) =>
				service.extent === 'all Wales' || service.areas.some((gss) => members.includes(gss))
		);
		expect(north.unknown.services).toBe(own.filter(isLive).length);
		expect(north.unknown.open.ages).toBe(
			own.filter(isLive).filter(({ eligibility }) => eligibility.age_basis === 'not recorded')
				.length
		);
	});

	test('a gap that the council declared is one, and stands with its challenge', () => {
		const gaps = wales.kinds.flatMap(({ kind, gaps }) => gaps.map((area) => ({ kind, area })));
		expect(gaps).toEqual([{ kind: `${GAP.tier}:${GAP.group}`, area: GAP.area }]);
		expect(wales.challenges).toEqual([disputed]);
		expect(north.challenges).toEqual([disputed]);
		expect(reportFigures(sourceOf('GW')).challenges).toEqual([]);
	});

	test('what is not recorded is counted cell by cell', () => {
		const { certainty, columns } = to.point.figures;
		const applies = certainty.filter((_, at) => columns.children[at]! > 0);
		expect(wales.unknown.cells).toBe(applies.length);
		expect(wales.unknown.notRecorded).toBe(applies.filter((one) => one === 'not-known').length);
	});

	test('a report without an earlier snapshot compares nothing', () => {
		const alone = reportFigures({ ...sourceOf(), from: null, trend: [to.point] });
		expect(alone).toMatchObject({ from: null, changes: null });
		expect(alone.places.every(({ before, change }) => before === null && change === null)).toBe(
			true
		);
	});

	test('a forecast never falls with time, and counts from the end of the period', () => {
		for (const why of ['funding', 'assurance'] as const) {
			for (const tier of TIERS) {
				const falls = wales.forecast.filter((one) => one.why === why && one.tier === tier);
				expect(falls.map(({ months }) => months)).toEqual([3, 6, 12, 24]);
				falls.reduce((before, fall) => {
					expect(fall.lost).toBeGreaterThanOrEqual(before.lost - 1e-6);
					return fall;
				});
			}
		}
	});

	test('it can be kept: what comes back from JSON is the same', () => {
		expect(JSON.parse(JSON.stringify(wales))).toEqual(wales);
		expect([wales.from!.taken_on, wales.to.taken_on]).toEqual([BEGAN, ENDED]);
		expect(wales.edition).toBe(WALES);
	});
});
