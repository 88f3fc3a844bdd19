import { describe, expect, test } from 'vitest';
import { cover } from '../../../../src/lib/coverage/coverage.ts';
import { dayNumber } from '../../../../src/lib/coverage/day-number.ts';
import { FALLS, forecast } from '../../../../src/lib/coverage/forecast/forecast.ts';
import { CONFIRMED, NO_DAY } from '../../../../src/lib/coverage/offers/offers.ts';
import { prepareLand } from '../../../../src/lib/coverage/reach/ground.ts';
import { TIERS } from '../../../../src/lib/domain/tier/tier.ts';
import { coverage, inputs } from '../dealt-out.ts';

const areas = inputs.demand.areas;

describe('a forecast', () => {
	const days = ['2027-02-22', '2027-05-22', '2027-11-22', '2028-11-22'].map(dayNumber);
	const falls = forecast(
		coverage,
		areas.map((_, a) => a),
		days
	);
	/** Children reached when only the services that `keep` keeps are there: worked out anew. */
	const reachedBy = (keep: (s: number) => boolean, tier: string): number => {
		const land = prepareLand(inputs.demand);
		const kept = cover(land, inputs.offers, inputs.kinds, coverage.question, [], keep);
		const { planes, ground } = kept;
		let reached = 0;
		kept.kinds.forEach((kind, k) => {
			if (kind.tier !== tier) return;
			for (let i = 0; i < ground.demand.size; i++) {
				const cell = k * areas.length + ground.demand.area[i]!;
				const { site, area, remote } = planes.sure;
				const ages =
					site[k * ground.demand.size + i]! | area[cell]! | (kind.remoteCounts ? remote[cell]! : 0);
				for (let age = 0; age < 18; age++) {
					if (ages & (1 << age)) reached += ground.demand.children[i * 18 + age]!;
				}
			}
		});
		return reached;
	};
	const { offers } = coverage;

	test.each(FALLS)('what %s takes is what is not reached when it is computed without', (why) => {
		const until = why === 'funding' ? offers.fundedUntil : offers.assuredUntil;
		const counts = (s: number) => why === 'funding' || offers.certainty[s] === CONFIRMED;
		for (const { tier, day, reached, lost } of falls.filter((fall) => fall.why === why)) {
			const lasts = (s: number) => until[s] === NO_DAY || until[s]! > day;
			expect(reached).toBeCloseTo(reachedBy(counts, tier), 4);
			expect(reached - lost).toBeCloseTo(
				reachedBy((s) => counts(s) && lasts(s), tier),
				4
			);
		}
	});

	test('later never takes less, and names every service that ends', () => {
		for (const why of FALLS) {
			for (const tier of TIERS) {
				const own = falls.filter((fall) => fall.why === why && fall.tier === tier);
				expect(own.map(({ lost }) => lost)).toEqual(
					own.map(({ lost }) => lost).toSorted((one, other) => one - other)
				);
				expect(new Set(own.at(-1)!.services).size).toBe(own.at(-1)!.services.length);
			}
		}
		expect(falls.some(({ lost }) => lost > 0)).toBe(true);
	});
});
