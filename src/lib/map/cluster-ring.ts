import { TIERS, type TierId } from '../domain/tier/tier.ts';

/** How many services of each tier stand together. */
export type TierCounts = Record<TierId, number>;

/** Part of a ring, in turns (0..1) clockwise from the top. */
export type RingPart = { tier: TierId; from: number; to: number };

/** No part is thinner than this share of the ring: one service among many stays visible. */
const LEAST_SHARE = 0.06;

/** Width of a cluster's ring in pixels. */
export const RING_WIDTH = 4;

/** Counts services by their lead tier. */
export function countTiers(leads: Iterable<TierId>): TierCounts {
	const counts: TierCounts = { universal: 0, primary: 0, secondary: 0, targeted: 0 };
	for (const tier of leads) counts[tier]++;
	return counts;
}

/** All services together. */
export const totalOf = (counts: TierCounts): number =>
	TIERS.reduce((sum, tier) => sum + counts[tier], 0);

/** The ring of a cluster: one part for each tier present, in tier order, filling the whole turn. */
export function ringParts(counts: TierCounts): RingPart[] {
	const present = TIERS.filter((tier) => counts[tier] > 0);
	const total = totalOf(counts);
	const sizes = present.map((tier) => Math.max(counts[tier] / total, LEAST_SHARE));
	const sum = sizes.reduce((a, b) => a + b, 0);
	let from = 0;
	return present.map((tier, i) => {
		const to = i === present.length - 1 ? 1 : from + sizes[i]! / sum;
		const part = { tier, from, to };
		from = to;
		return part;
	});
}

/** Outer radius of a cluster in pixels: grows slowly, so that a city does not hide a county. */
export const clusterRadius = (count: number): number =>
	Math.round(13 + 2.5 * Math.min(3.2, 1.6 * Math.log10(Math.max(1, count))));

/** Path data of part of a ring round (0, 0): to be stroked, not filled. */
export function ringPath({ from, to }: RingPart, radius: number): string {
	const at = (turn: number): string =>
		[Math.sin(turn * 2 * Math.PI), -Math.cos(turn * 2 * Math.PI)]
			.map((part) => Math.round(part * radius * 10) / 10)
			.join(' ');
	// an arc cannot end where it began, so a whole turn is drawn as two halves
	const stops = to - from > 0.99 ? [from + 0.5, to] : [to];
	const long = stops.length === 1 && to - from > 0.5 ? 1 : 0;
	return `M${at(from)}${stops.map((stop) => `A${radius} ${radius} 0 ${long} 1 ${at(stop)}`).join('')}`;
}

/** The image id of a cluster, and the counts read back from one; null for another image. */
export const clusterImageId = (counts: TierCounts): string =>
	`cluster-${TIERS.map((tier) => counts[tier]).join('-')}`;

export function countsOfImage(id: string): TierCounts | null {
	const numbers = /^cluster-(\d+)-(\d+)-(\d+)-(\d+)$/.exec(id)?.slice(1).map(Number);
	if (!numbers) return null;
	return Object.fromEntries(TIERS.map((tier, i) => [tier, numbers[i]!])) as TierCounts;
}
