import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cover, type Coverage } from '../../../../src/lib/coverage/coverage.ts';
import { coverageInputs } from '../../../../src/lib/coverage/inputs.ts';
import { rowOf, toOffers, type OfferRow } from '../../../../src/lib/coverage/offers/offers.ts';
import { NO_FILTERS, USUAL_ASSUMPTIONS } from '../../../../src/lib/coverage/question.ts';
import { prepareLand } from '../../../../src/lib/coverage/reach/ground.ts';
import {
	addService,
	openWhatIf,
	removeService
} from '../../../../src/lib/coverage/what-if/engine.ts';
import { dayNumber } from '../../../../src/lib/coverage/day-number.ts';
import { seedReference, seedServices, seedStatements } from '../../domain/seed-record.ts';

const TODAY = '2026-11-22';
const inputs = coverageInputs(
	{ services: seedServices, statements: seedStatements, reference: seedReference },
	TODAY
);
const land = prepareLand(inputs.demand);
const seedRows = inputs.offers.ids.map((_, s) => rowOf(inputs.offers, s));
const areas = inputs.demand.areas.length;

/** A service of any sort, on a lattice of 1 km so that distances tie. */
const anyRow: fc.Arbitrary<OfferRow> = fc
	.record({
		areas: fc.integer({ min: 0, max: 2 ** areas - 1 }),
		tiers: fc.integer({ min: 1, max: 15 }),
		ages: fc.integer({ min: 0, max: 2 ** 18 - 1 }),
		organization: fc.integer({ min: 0, max: 5 }),
		certainty: fc.integer({ min: 0, max: 3 }),
		welsh: fc.integer({ min: 0, max: 2 }),
		self: fc.integer({ min: 0, max: 2 }),
		accepting: fc.integer({ min: 0, max: 2 }),
		modes: fc.integer({ min: 0, max: 7 }),
		categories: fc.uniqueArray(fc.constantFrom(...inputs.offers.categories), {
			minLength: 1,
			maxLength: 3
		}),
		sites: fc.array(
			fc.record({
				x: fc.integer({ min: 180, max: 350 }).map((km) => km * 1000),
				y: fc.integer({ min: 170, max: 390 }).map((km) => km * 1000),
				reach: fc.constantFrom(0, 0, 3000, 12_000, 60_000)
			}),
			{ maxLength: 3 }
		)
	})
	.map((row) => ({
		...row,
		id: 'added',
		provider: row.organization % 4,
		fundedUntil: 0,
		assuredUntil: 0,
		capacity: null
	}));

/** An edit: add a service, or take out the one at this share of the rows. */
const anyEdit = fc.oneof(
	anyRow.map((row) => ({ act: 'add' as const, row })),
	fc.double({ min: 0, max: 0.999, noNaN: true }).map((at) => ({ act: 'remove' as const, at }))
);

const anyQuestion = fc
	.record({ welsh: fc.boolean(), self: fc.boolean(), confirmed: fc.boolean() })
	.map((filters) => ({
		filters: { ...NO_FILTERS, ...filters },
		assumptions: USUAL_ASSUMPTIONS,
		today: dayNumber(TODAY)
	}));

/** Largest difference of two columns, relative to what they hold. */
const apart = (one: Float64Array, other: Float64Array): number =>
	one.reduce(
		(most, value, at) =>
			Math.max(most, Math.abs(value - other[at]!) / Math.max(1, Math.abs(other[at]!))),
		0
	);

/** Ages reached by a plane that may not have been made because nothing is in it. */
const sitesOf = (coverage: Coverage, plane: 'sure' | 'confirmed' | 'perhaps') =>
	coverage.planes[plane]?.site ?? new Int32Array(coverage.planes.sure.site.length);

describe('what if', () => {
	test('after every edit all figures are those of a full computation', () => {
		let edits = 0;
		fc.assert(
			fc.property(
				anyQuestion,
				fc.array(anyEdit, { minLength: 10, maxLength: 30 }),
				(question, changes) => {
					const base = cover(land, inputs.offers, inputs.kinds, question);
					const before = base.sums.slice();
					const live = openWhatIf(base);
					const gone = new Set<number>();
					for (const edit of changes) {
						edits++;
						if (edit.act === 'add') addService(live, edit.row);
						else {
							const s = Math.floor(edit.at * live.offers.size);
							removeService(live, s);
							gone.add(s);
						}
					}
					const rows = live.offers.ids.map((_, s) => rowOf(live.offers, s));
					const full = cover(
						land,
						toOffers(rows, inputs.offers.categories),
						inputs.kinds,
						question,
						[],
						(s) => !gone.has(s)
					);
					expect(live.tally).toEqual(full.tally);
					for (const plane of ['sure', 'confirmed', 'perhaps'] as const) {
						expect(sitesOf(live, plane)).toEqual(sitesOf(full, plane));
					}
					expect(apart(live.sums, full.sums)).toBeLessThan(1e-9);
					expect(live.membership.services).toEqual(full.membership.services);
					// The coverage it began with is what it was.
					expect(base.sums).toEqual(before);
				}
			),
			{ numRuns: 150 }
		);
		expect(edits).toBeGreaterThan(1500);
	});

	test('adding and taking out again changes nothing', () => {
		const question = {
			filters: NO_FILTERS,
			assumptions: USUAL_ASSUMPTIONS,
			today: dayNumber(TODAY)
		};
		const base = cover(land, inputs.offers, inputs.kinds, question);
		const live = openWhatIf(base);
		for (let s = 0; s < seedRows.length; s += 7) {
			const row = addService(live, { ...seedRows[s]!, id: `again-${s}` });
			removeService(live, row);
		}
		expect(live.tally).toEqual(base.tally);
		expect(live.planes.sure).toEqual(base.planes.sure);
		expect(apart(live.sums, base.sums)).toBeLessThan(1e-9);
	});
});
