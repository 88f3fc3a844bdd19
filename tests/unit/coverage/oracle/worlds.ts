import fc from 'fast-check';
import type { DemandPoint } from '../../../../src/lib/coverage/demand/demand.ts';
import type { Kind } from '../../../../src/lib/coverage/kinds/kind.ts';
import type { OfferRow } from '../../../../src/lib/coverage/offers/offers.ts';
import type { CoverageQuestion } from '../../../../src/lib/coverage/question.ts';
import { TIERS } from '../../../../src/lib/domain/tier/tier.ts';
import { tripOf, type World } from './world.ts';

/**
 * Random worlds on a coarse grid: places and points share its corners, so distances fall exactly on
 * radii again and again. Children are whole quarters, so that sums are exact whatever their order.
 */
const STEP = 1_500;
const CATEGORIES = ['parenting', 'taf', 'play', 'camhs', 'money', 'nothing_of_ours'];
const AREAS = ['W06000001', 'W06000002', 'W06000003', 'W06000004'];
const TODAY = 20_779;

const coordinate = fc.integer({ min: 0, max: 14 }).map((n) => n * STEP);
const mask = (bits: number) => fc.integer({ min: 0, max: 2 ** bits - 1 });
const span = fc
	.tuple(fc.integer({ min: 0, max: 17 }), fc.integer({ min: 0, max: 17 }))
	.map(([one, other]) => {
		const [from, to] = [Math.min(one, other), Math.max(one, other)];
		return 2 ** (to + 1) - 2 ** from;
	});
/** Open ages, a parent's or a young adult's, come out as all of them. */
const ages = fc.oneof(
	{ weight: 2, arbitrary: fc.constant(2 ** 18 - 1) },
	{ weight: 3, arbitrary: span }
);

const children = fc.oneof(
	{ weight: 1, arbitrary: fc.constant(new Array<number>(18).fill(0)) },
	{
		weight: 5,
		arbitrary: fc.array(
			fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4),
			{ minLength: 18, maxLength: 18 }
		)
	}
);

const point = (areas: number): fc.Arbitrary<Omit<DemandPoint, 'id' | 'name'>> =>
	fc.record({
		x: coordinate,
		y: coordinate,
		children,
		area: fc.constantFrom(...AREAS.slice(0, areas)),
		fifth: fc.constantFrom(null, 1, 5, 5, 1, 3),
		rural: fc.boolean()
	});

const kind: fc.Arbitrary<Omit<Kind, 'id'>> = fc.record({
	tier: fc.constantFrom(...TIERS.slice(1, 3)),
	group: fc.constant('group'),
	category: fc.constant(null),
	categories: fc.oneof(
		{ weight: 1, arbitrary: fc.subarray(CATEGORIES, { maxLength: 3 }) },
		{ weight: 2, arbitrary: fc.constant(CATEGORIES) }
	),
	ages,
	remoteCounts: fc.boolean()
});

const day = fc.oneof(
	fc.constant(0),
	fc.integer({ min: TODAY - 50, max: TODAY + 500 }),
	fc.constantFrom(TODAY, TODAY + 365, TODAY + 366)
);

const site = fc.record({
	x: coordinate,
	y: coordinate,
	reach: fc.oneof(
		{ weight: 3, arbitrary: fc.constant(0) },
		{ weight: 1, arbitrary: fc.integer({ min: 1, max: 6 }).map((n) => n * STEP) }
	)
});

const answer = fc.constantFrom(0, 1, 2, 2);
const row = (areas: number): fc.Arbitrary<Omit<OfferRow, 'id'>> =>
	fc
		.record({
			areas: mask(areas),
			tiers: fc.constantFrom(2, 4, 6, 6, 15, 1),
			ages,
			organization: fc.integer({ min: 0, max: 5 }),
			provider: fc.integer({ min: 0, max: 3 }),
			// 3: proposed in a scenario.
			certainty: fc.constantFrom(0, 0, 1, 2, 2, 2, 3),
			welsh: answer,
			self: answer,
			accepting: fc.constantFrom(0, 1, 2, 2, 2),
			fundedUntil: day,
			assuredUntil: day,
			modes: fc.constantFrom(0, 0, 0, 1, 2, 4, 6, 3, 7),
			categories: fc.subarray(CATEGORIES, { minLength: 1, maxLength: 4 }),
			sites: fc.oneof(
				fc.constant([]),
				fc.array(site, { minLength: 1, maxLength: 3 }),
				// The same place twice counts once.
				site.map((one) => [one, one])
			),
			capacity: fc.oneof(
				fc.constant(null),
				fc.record({
					unit: fc.constantFrom('places', 'families'),
					maximum: fc.integer({ min: 1, max: 50 })
				})
			)
		})
		// A service with no place and no way is delivered somewhere: see from-services.ts.
		.map((one) => (one.modes === 0 && one.sites.length === 0 ? { ...one, modes: 4 } : one));

const usually = (arbitrary: fc.Arbitrary<boolean>, weight = 4) =>
	fc.oneof({ weight, arbitrary: fc.constant(false) }, { weight: 1, arbitrary });

const radius = fc.record({
	urban: fc.integer({ min: 1, max: 6 }).map((n) => n * STEP),
	rural: fc.integer({ min: 1, max: 9 }).map((n) => n * STEP)
});

const question: fc.Arbitrary<CoverageQuestion> = fc.record({
	filters: fc.record({
		ages: fc.oneof(
			{ weight: 3, arbitrary: fc.constant(2 ** 18 - 1) },
			{ weight: 1, arbitrary: span }
		),
		welsh: usually(fc.boolean()),
		self: usually(fc.boolean()),
		accepting: usually(fc.boolean()),
		confirmed: usually(fc.boolean()),
		providers: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: mask(4) })
	}),
	assumptions: fc.record({
		share: fc.constantFrom(0.25, 0.5, 0.5, 0.75),
		radii: fc.record({ universal: radius, primary: radius, secondary: radius, targeted: radius })
	}),
	today: fc.constantFrom(TODAY, TODAY + 100)
});

/** On a busy machine fewer worlds are tried; a world that fails is made smaller for so long only. */
export const patiently = (numRuns: number) =>
	({ numRuns, interruptAfterTimeLimit: 15_000 }) as const;

/** How large worlds are. */
export type WorldSize = { points: number; rows: number; kinds: number };

/**
 * Random worlds.
 * @param travel with a travel-time table in place of metres: radii are then read as minutes
 */
export function worlds(size: WorldSize, travel = false): fc.Arbitrary<World> {
	return fc.integer({ min: 1, max: AREAS.length }).chain((areas) =>
		fc
			.record({
				points: fc.array(point(areas), { maxLength: size.points, size: 'max' }),
				kinds: fc.array(kind, { minLength: 1, maxLength: size.kinds, size: 'max' }),
				rows: fc.array(row(areas), { maxLength: size.rows, size: 'max' }),
				question,
				declared: fc.array(
					fc.record({
						area: fc.nat({ max: areas }),
						kind: fc.nat({ max: size.kinds }),
						until: fc.integer({ min: TODAY - 2, max: TODAY + 102 })
					}),
					{ maxLength: 4 }
				),
				minutes: fc.infiniteStream(
					fc.oneof(
						fc.constant(null),
						fc.integer({ min: 0, max: 8 }).map((n) => n * STEP)
					)
				)
			})
			.map(({ points, kinds, rows, question, declared, minutes }) => {
				const world = {
					points: points.map((one, n) => ({
						...one,
						id: `p${String(n).padStart(3, '0')}`,
						name: { en: `${n}`, cy: `${n}` }
					})),
					areas: AREAS.slice(0, areas),
					regions: [{ code: 'first', members: AREAS.slice(0, Math.min(2, areas)) }],
					categories: CATEGORIES.slice(0, 5),
					kinds: kinds.map((one, n) => ({ ...one, id: `kind-${n}` })),
					rows: rows.map((one, n) => ({ ...one, id: `service-${n}` })),
					question,
					declarations: declared.map((one) => ({
						area: AREAS[one.area] ?? 'W99999999',
						kind: `kind-${one.kind}`,
						until: one.until
					})),
					minutes: null
				};
				return travel ? { ...world, minutes: tripsIn(world, minutes) } : world;
			})
	);
}

function tripsIn(
	{ rows, points }: Pick<World, 'rows' | 'points'>,
	minutes: Iterator<number | null>
): ReadonlyMap<string, number> {
	const trips = new Map<string, number>();
	rows.forEach((row, r) =>
		row.sites.forEach((_, site) => {
			for (const { id } of points) {
				const taken = minutes.next().value as number | null;
				if (taken !== null) trips.set(tripOf(r, site, id), taken);
			}
		})
	);
	return trips;
}
