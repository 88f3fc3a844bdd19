import { FIGURES } from '../../domain/history/figures.ts';
import { TIERS, type TierId } from '../../domain/tier/tier.ts';
import { sum, type CellChange, type Children } from './compare-coverage.ts';

/** Children of several cells before and after, and why they changed: see `CellChange`. */
export type ChangeSum = Pick<CellChange, 'before' | 'after' | 'record' | 'time' | 'method'>;

const PARTS = ['before', 'after', 'record', 'time', 'method'] as const;

/** The tier of a kind of help, by the kind's id. */
export const tierOfKind = (kind: string): TierId =>
	TIERS.find((tier) => kind.startsWith(`${tier}:`))!;

/** Adds the changes of some areas up, tier by tier: a child counts once for each kind of help. */
export function changesByTier(
	changes: readonly CellChange[],
	members: readonly string[]
): Record<TierId, ChangeSum> {
	const within = new Set(members);
	const own = changes.filter(({ area }) => within.has(area));
	return Object.fromEntries(
		TIERS.map((tier) => [tier, sumOf(own.filter(({ kind }) => tierOfKind(kind) === tier))])
	) as Record<TierId, ChangeSum>;
}

function sumOf(changes: readonly CellChange[]): ChangeSum {
	const nobody = Object.fromEntries(FIGURES.map((name) => [name, 0])) as Children;
	return Object.fromEntries(
		PARTS.map((part) => [part, changes.reduce((all, change) => sum(all, change[part]), nobody)])
	) as ChangeSum;
}
