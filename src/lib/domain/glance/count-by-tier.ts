import { tiersOf, type Service } from '../service/service.ts';
import { TIERS, type TierId } from '../tier/tier.ts';

/** Services in all, and on each tier. One that sits on several tiers counts once in all. */
export type CountByTier = { all: number; tiers: Record<TierId, number> };

/** Counts services in all and tier by tier. */
export function countByTier(services: readonly Pick<Service, 'tiers'>[]): CountByTier {
	const tiers = Object.fromEntries(TIERS.map((tier) => [tier, 0])) as Record<TierId, number>;
	for (const service of services) for (const tier of tiersOf(service)) tiers[tier] += 1;
	return { all: services.length, tiers };
}
