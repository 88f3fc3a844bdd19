import { REACH_METRES } from '../../domain/assumptions/assumptions.ts';
import { ORGANIZATION_KINDS } from '../../domain/organization/organization-kind.ts';
import { TIERS } from '../../domain/tier/tier.ts';
import { dayNumber } from '../day-number.ts';
import type { CoverageAssumptions, CoverageQuestion } from '../question.ts';
import type { CoverageQuery } from './coverage-query.ts';

/** What a query asks of the kernel, on the day `today` (ISO date). */
export function questionOf(query: CoverageQuery, today: string): CoverageQuestion {
	const { ages, welsh, self, accepting, confirmed } = query;
	const providers = query.providers.reduce(
		(mask, kind) => mask | (1 << ORGANIZATION_KINDS.indexOf(kind)),
		0
	);
	const radii = TIERS.map((tier) => {
		const { urban, rural } = query.reach[tier] ?? {};
		const usual = REACH_METRES[tier];
		return [
			tier,
			{
				urban: urban === undefined ? usual.urban : urban * 1000,
				rural: rural === undefined ? usual.rural : rural * 1000
			}
		];
	});
	return {
		filters: { ages, welsh, self, accepting, confirmed, providers },
		assumptions: {
			share: query.share / 100,
			radii: Object.fromEntries(radii) as CoverageAssumptions['radii']
		},
		today: dayNumber(today)
	};
}
