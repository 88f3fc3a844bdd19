import { describe, expect, test } from 'vitest';
import {
	forecastByPlace,
	forecastDays
} from '../../../../src/lib/coverage/forecast/forecast-by-place.ts';
import { FORECAST_MONTHS } from '../../../../src/lib/coverage/forecast/forecast.ts';
import { agesOf } from '../../../../src/lib/coverage/ages.ts';
import { expectedKinds } from '../../../../src/lib/coverage/kinds/kind.ts';
import { coverRecord } from '../../../../src/lib/coverage/figures/cover-record.ts';
import { WALES } from '../../../../src/lib/coverage/matrix.ts';
import { isLive, tiersOf } from '../../../../src/lib/domain/service/service.ts';
import { TIERS } from '../../../../src/lib/domain/tier/tier.ts';
import { seedReference, seedServices, seedStatements } from '../../domain/seed-record.ts';

const TODAY = '2026-11-22';
const services = seedServices.map((service, at) => ({
	...service,
	funding: [{ source: 'A fund', ends_on: ['2027-01-31', '2027-03-31', null, null][at % 4]! }],
	assurance:
		at % 3 === 0
			? { checked_on: at % 2 ? '2026-03-01' : '2026-10-01', role: 'provider' as const }
			: null
}));
const places = forecastByPlace(
	coverRecord({ services, statements: seedStatements, reference: seedReference }, TODAY),
	TODAY
);

describe('the forecast of the regions', () => {
	test('looks 3, 6, 12 and 24 months ahead of the day', () => {
		expect(forecastDays(TODAY)).toEqual([
			{ months: 3, on: '2027-02-22' },
			{ months: 6, on: '2027-05-22' },
			{ months: 12, on: '2027-11-22' },
			{ months: 24, on: '2028-11-22' }
		]);
		expect(places.map(({ code }) => code)).toEqual([
			...seedReference.regions.map(({ code }) => code),
			WALES
		]);
		for (const { falls } of places) expect(falls).toHaveLength(2 * 4 * FORECAST_MONTHS.length);
	});

	test('Wales loses what its regions lose', () => {
		const regions = places.slice(0, -1);
		places.at(-1)!.falls.forEach((wales, at) => {
			expect(regions.reduce((sum, { falls }) => sum + falls[at]!.lost, 0)).toBeCloseTo(
				wales.lost,
				4
			);
		});
		expect(places.at(-1)!.falls.some(({ why, lost }) => why === 'assurance' && lost > 0)).toBe(
			true
		);
	});

	test('how many ends are recorded is counted from the services themselves', () => {
		for (const { members, ends } of places) {
			for (const tier of TIERS) {
				const kinds = expectedKinds(seedReference.category_groups, seedReference.categories).filter(
					(kind) => kind.tier === tier
				);
				const own = services.filter(
					(service) =>
						isLive(service) &&
						tiersOf(service).includes(tier) &&
						service.areas.some((gss) => members.includes(gss)) &&
						kinds.some(
							({ ages, categories }) =>
								(agesOf(service.eligibility) & ages) !== 0 &&
								service.categories.some((category) => categories.includes(category))
						)
				);
				expect(ends.funding[tier].services).toBe(own.length);
				expect(ends.funding[tier].known).toBe(
					own.filter(({ funding }) => funding[0]!.ends_on !== null).length
				);
				// A check always runs out.
				const { services: confirmed, known } = ends.assurance[tier];
				expect(known).toBe(confirmed);
			}
		}
	});
});
