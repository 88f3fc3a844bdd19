import { describe, expect, it } from 'vitest';
import { cover } from '../../../../src/lib/coverage/coverage.ts';
import { cellAt } from '../../../../src/lib/coverage/cells/cell.ts';
import { ALL_AGES } from '../../../../src/lib/coverage/ages.ts';
import { toDemand } from '../../../../src/lib/coverage/demand/demand.ts';
import { nearest } from '../../../../src/lib/coverage/measures/nearest.ts';
import { toOffers, type OfferRow } from '../../../../src/lib/coverage/offers/offers.ts';
import { NO_FILTERS, USUAL_ASSUMPTIONS } from '../../../../src/lib/coverage/question.ts';
import { prepareLand } from '../../../../src/lib/coverage/reach/ground.ts';
import type { Travel } from '../../../../src/lib/coverage/reach/travel.ts';

/** Two villages on either side of an estuary, 2 km apart, and a centre in the first. */
const demand = toDemand(
	'small-areas',
	['near', 'over the water'].map((id, n) => ({
		id,
		name: { en: id, cy: id },
		x: 250_000 + n * 2_000,
		y: 340_000,
		children: new Array<number>(18).fill(10),
		area: 'W06000002',
		fifth: null,
		rural: false
	})),
	['W06000002']
);
const centre: OfferRow = {
	id: 'centre',
	areas: 1,
	tiers: 0b100,
	ages: ALL_AGES,
	organization: 0,
	provider: 0,
	certainty: 0,
	welsh: 2,
	self: 2,
	accepting: 2,
	fundedUntil: 0,
	assuredUntil: 0,
	modes: 0,
	categories: ['parenting'],
	sites: [{ x: 250_000, y: 340_000, reach: 0 }],
	capacity: null
};
const kind = {
	id: 'secondary:parenting',
	tier: 'secondary',
	group: 'parenting',
	category: null,
	categories: ['parenting'],
	ages: ALL_AGES,
	remoteCounts: false
} as const;

/** Minutes to the centre from each village; null where nobody can get there. */
const travelOf = (...minutes: (number | null)[]): Travel => {
	const points = minutes.flatMap((taken, i) => (taken === null ? [] : [i]));
	return {
		start: Int32Array.of(0, points.length),
		point: Int32Array.from(points),
		minutes: Float64Array.from(points, (i) => minutes[i]!)
	};
};

const half = { urban: 30, rural: 45 };
const radii = { universal: half, primary: half, secondary: half, targeted: half };
const ask = (travel: Travel | null, rows: OfferRow[] = [centre]) =>
	cover(prepareLand(demand, travel), toOffers(rows, ['parenting']), [kind], {
		filters: NO_FILTERS,
		assumptions: travel ? { ...USUAL_ASSUMPTIONS, radii } : USUAL_ASSUMPTIONS,
		today: 20_000
	});

describe('travel times in place of metres', () => {
	it('show what a straight line across the water hides', () => {
		expect(cellAt(ask(null), 0, 0).sums.reached).toBe(360);
		expect(cellAt(ask(travelOf(5, 70)), 0, 0).sums.reached).toBe(180);
		expect(nearest(ask(travelOf(5, 70)), 0, [0])).toEqual({ median: 5, ninetieth: 70, none: 0 });
	});

	it('reach up to the limit itself', () => {
		expect(cellAt(ask(travelOf(30, 30.01)), 0, 0).sums.reached).toBe(180);
	});

	it('say who has no way there', () => {
		const coverage = ask(travelOf(5, null));
		expect(cellAt(coverage, 0, 0).sums.reached).toBe(180);
		expect(nearest(coverage, 0, [0])).toEqual({ median: 5, ninetieth: 5, none: 0.5 });
	});

	it('leave a reach that the provider states in metres as it is', () => {
		const own = { ...centre, sites: [{ x: 250_000, y: 340_000, reach: 2_000 }] };
		expect(cellAt(ask(travelOf(5, null), [own]), 0, 0).sums.reached).toBe(360);
	});

	it('bring nobody to a place that the table does not know', () => {
		const unknown = { ...centre, id: 'new' };
		const alone = { ...centre, sites: [], modes: 4 };
		const table: Travel = { ...travelOf(), start: Int32Array.of(0) };
		expect(cellAt(ask(table, [alone, unknown]), 0, 0).sums.reached).toBe(0);
	});
});
