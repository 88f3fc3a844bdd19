/**
 * The four tiers of the EIP Framework, least to most intensive. Names and order are official
 * (Transformation Programme for Children's Services, Legacy Report, March 2026). No schema here:
 * browsers read this file, and need no parser (see tier-schema.ts).
 */
export const TIERS = ['universal', 'primary', 'secondary', 'targeted'] as const;
export type TierId = (typeof TIERS)[number];

/** True when `value` names a tier. */
export const isTier = (value: string): value is TierId =>
	(TIERS as readonly string[]).includes(value);

/** The more focused the help, the sharper the shape: colour is never the only sign of a tier. */
export const TIER_SHAPES = {
	universal: 'circle',
	primary: 'dome',
	secondary: 'square',
	targeted: 'diamond'
} as const satisfies Record<TierId, string>;
export type TierShape = (typeof TIER_SHAPES)[TierId];

/** The silhouette that stands for a tier. */
export const tierShape = (tier: TierId): TierShape => TIER_SHAPES[tier];

/** Tiers in the order of the Framework, without repeats. */
export const inTierOrder = (tiers: Iterable<TierId>): TierId[] => {
	const chosen = new Set(tiers);
	return TIERS.filter((tier) => chosen.has(tier));
};
