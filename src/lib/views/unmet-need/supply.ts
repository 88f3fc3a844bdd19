import { tiersOf, type Service } from '../../domain/service/service.ts';
import type { TierId } from '../../domain/tier/tier.ts';

/** How many services are recorded: in areas (null: anywhere), at a tier (null: any). */
export type Supply = { of(areas: readonly string[] | null, tier: TierId | null): number };

/** Counts what is recorded and still runs. */
export function supplyOf(services: Iterable<Service>): Supply {
	const live = [...services]
		.filter(({ status, in_scope }) => status !== 'defunct' && in_scope)
		.map((service) => ({ areas: new Set(service.areas), tiers: tiersOf(service) }));
	return {
		of: (areas, tier) =>
			live.filter(
				(service) =>
					(areas === null || areas.some((gss) => service.areas.has(gss))) &&
					(tier === null || service.tiers.includes(tier))
			).length
	};
}
