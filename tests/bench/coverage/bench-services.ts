import { agesBetween, ALL_AGES } from '../../../src/lib/coverage/ages.ts';
import { AGE_BANDS } from '../../../src/lib/coverage/demand/age-bands.ts';
import type { Demand } from '../../../src/lib/coverage/demand/demand.ts';
import {
	AREA,
	NO_DAY,
	REMOTE,
	UNCONFIRMED,
	UNKNOWN,
	type OfferRow
} from '../../../src/lib/coverage/offers/offers.ts';
import { TIERS } from '../../../src/lib/domain/tier/tier.ts';
import { idOf } from '../../unit/domain/a-service.ts';
import { seeded } from '../many-services.ts';
import { BENCH_CATEGORIES } from './bench-kinds.ts';

/**
 * `count` made-up services, the same on every run: 70% at a place near children that whoever is
 * within reach may use, 15% visiting one to three areas, 15% by phone or online for all of Wales.
 * Every third has a second category, every seventh a second tier; half are for all ages. Nothing is
 * confirmed, as in the record.
 */
export function benchServices(count: number, demand: Demand): OfferRow[] {
	const next = seeded(20_261_122);
	const below = (most: number) => Math.floor(next() * most);
	const everywhere = (1 << demand.areas.length) - 1;
	return Array.from({ length: count }, (_, at) => {
		const way = next();
		const near = below(demand.size);
		const visited = [0, below(3), below(3)].map(
			(beyond) => (demand.area[near]! + beyond) % demand.areas.length
		);
		const comes = way >= 0.7 && way < 0.85;
		const tier = below(TIERS.length);
		const category = below(BENCH_CATEGORIES.length);
		const from = below(AGE_BANDS.length);
		const to = from + below(AGE_BANDS.length - from);
		return {
			id: idOf(at),
			areas: comes ? visited.reduce((mask, area) => mask | (1 << area), 0) : everywhere,
			tiers: (1 << tier) | (at % 7 === 0 ? 1 << ((tier + 1) % TIERS.length) : 0),
			ages: next() < 0.5 ? ALL_AGES : agesBetween(AGE_BANDS[from]!.from, AGE_BANDS[to]!.to),
			organization: below(1 + count / 3),
			provider: 0,
			certainty: UNCONFIRMED,
			welsh: UNKNOWN,
			self: UNKNOWN,
			accepting: UNKNOWN,
			fundedUntil: NO_DAY,
			assuredUntil: NO_DAY,
			modes: comes ? AREA : way >= 0.85 ? REMOTE : 0,
			categories: [
				BENCH_CATEGORIES[category]!,
				...(at % 3 === 0 ? [BENCH_CATEGORIES[(category + 5) % BENCH_CATEGORIES.length]!] : [])
			],
			sites:
				way < 0.7
					? [
							{
								x: Math.round(demand.x[near]! + (next() - 0.5) * 4_000),
								y: Math.round(demand.y[near]! + (next() - 0.5) * 4_000),
								reach: 0
							}
						]
					: [],
			capacity: null
		};
	});
}
