import { describe, expect, it } from 'vitest';
import { ALL_AGES, agesBetween } from '../../../src/lib/coverage/ages.ts';
import { demandFromSettlements } from '../../../src/lib/coverage/demand/from-settlements.ts';
import { dayNumber } from '../../../src/lib/coverage/day-number.ts';
import { expectedKinds } from '../../../src/lib/coverage/kinds/kind.ts';
import { offerRows } from '../../../src/lib/coverage/offers/from-services.ts';
import {
	NO_FILTERS,
	USUAL_ASSUMPTIONS,
	scaledRadii,
	type CoverageQuestion
} from '../../../src/lib/coverage/question.ts';
import { matrixOf } from '../../../src/lib/coverage/matrix.ts';
import { seedReference, seedServices } from '../domain/seed-record.ts';
import { kernelOf } from './oracle/kernel-of-world.ts';
import { oracleCell } from './oracle/oracle-cell.ts';
import { oracleRegion } from './oracle/oracle-region.ts';
import { expectSame } from './oracle/same.ts';
import type { World } from './oracle/world.ts';

const TODAY = '2026-11-22';
const areas = seedReference.areas.map(({ gss }) => gss);
const demand = demandFromSettlements(seedReference.settlements, seedReference.need, areas);

/** The seed as a world: every point a plain object again. */
const record: World = {
	points: demand.ids.map((id, i) => ({
		id,
		name: demand.names[i]!,
		x: demand.x[i]!,
		y: demand.y[i]!,
		children: [...demand.children.subarray(i * 18, i * 18 + 18)],
		area: areas[demand.area[i]!]!,
		fifth: null,
		rural: demand.rural[i] === 1
	})),
	areas,
	regions: seedReference.regions,
	categories: seedReference.categories.map(({ id }) => id),
	kinds: expectedKinds(seedReference.category_groups, seedReference.categories),
	rows: offerRows(seedServices, areas, TODAY),
	question: { filters: NO_FILTERS, assumptions: USUAL_ASSUMPTIONS, today: dayNumber(TODAY) },
	declarations: [],
	minutes: null
};

/** The same record as if a third of it were confirmed, and some of it known to be out of date. */
const checked: World = {
	...record,
	rows: record.rows.map((row, n) => ({
		...row,
		certainty: [2, 0, 1, 2, 0, 0][n % 6]!,
		welsh: [2, 1, 0][n % 3]!
	})),
	declarations: [{ area: areas[3]!, kind: record.kinds[4]!.id, until: dayNumber(TODAY) }]
};

const asked = (changes: Partial<CoverageQuestion['filters']>, scale = 1): CoverageQuestion => ({
	...record.question,
	filters: { ...NO_FILTERS, ...changes },
	assumptions: { ...USUAL_ASSUMPTIONS, radii: scaledRadii(USUAL_ASSUMPTIONS.radii, scale) }
});

describe('kernel and oracle agree on the whole record', () => {
	it.each([
		['as it is', record],
		[
			'for under-fives, in Welsh, farther away',
			{ ...record, question: asked({ ages: agesBetween(0, 4), welsh: true }, 2) }
		],
		['with a third confirmed, in Welsh', { ...checked, question: asked({ welsh: true }) }],
		[
			'with a third confirmed, confirmed only, nearer by',
			{ ...checked, question: asked({ confirmed: true }, 0.5) }
		]
	])('%s', (_, world) => {
		const matrix = matrixOf(kernelOf(world), world.regions);
		matrix.areas.forEach((row) =>
			row.cells.forEach((cell, k) =>
				expectSame(cell, oracleCell(world, world.kinds[k]!, row.code), `${row.code} ${k}`)
			)
		);
		for (const row of matrix.regions) {
			row.cells.forEach((cell, k) => {
				const { worst, ...oracle } = oracleRegion(world, world.kinds[k]!, row.members);
				expectSame(cell, oracle, `${row.code} ${k}`);
				expect(areas[cell.worst.record]).toBe(worst.record);
			});
		}
	});

	it('and no gap is left over by rounding', () => {
		const matrix = matrixOf(kernelOf(checked), checked.regions);
		for (const { split, confirmedSplit } of matrix.areas.flatMap(({ cells }) => cells)) {
			for (const children of [...Object.values(split), ...Object.values(confirmedSplit)]) {
				expect(children === 0 || children > 1e-6).toBe(true);
			}
		}
	});

	it('on 31 kinds of help in 22 areas', () => {
		expect(record.kinds).toHaveLength(31);
		expect(record.question.filters.ages).toBe(ALL_AGES);
		expect(record.rows.length).toBeGreaterThan(400);
	});
});
