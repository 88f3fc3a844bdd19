import type { TierId } from '../tier/tier.ts';
import type { DatedSnapshot } from './dated-snapshot.ts';
import { FIGURES, type Figure, type Figures } from './figures.ts';

/** One tier of some areas on one day. Children count once for each kind of help. Unrounded. */
export type TierFigures = Record<Figure, number> & {
	/** Kinds of areas (cells), those with anything recorded or declared, and those confirmed. */
	cells: number;
	recorded: number;
	confirmed: number;
};

/** A day of a trend; null while the figures of its snapshot are being worked out. */
export type TrendPoint = {
	snapshot: string;
	/** ISO date. */
	on: string;
	method: number | null;
	/** What the children are placed by; the same key, the same places. */
	demand: string;
	figures: TierFigures | null;
};

/** Adds the figures of one tier up over some areas. Areas that the figures do not know count nowhere. */
export function tierFigures(
	figures: Figures,
	members: readonly string[],
	tier: TierId
): TierFigures {
	const at = figures.kinds.flatMap((kind, k) =>
		kind.startsWith(`${tier}:`)
			? figures.areas.flatMap((area, a) =>
					members.includes(area) ? [k * figures.areas.length + a] : []
				)
			: []
	);
	const sums = FIGURES.map((name) => [
		name,
		at.reduce((sum, cell) => sum + figures.columns[name][cell]!, 0)
	]);
	const certainties = at.map((cell) => figures.certainty[cell]);
	return {
		...(Object.fromEntries(sums) as Record<Figure, number>),
		cells: at.length,
		recorded: certainties.filter((certainty) => certainty !== 'not-known').length,
		confirmed: certainties.filter(
			(certainty) => certainty === 'confirmed' || certainty === 'declared-none'
		).length
	};
}

/** How one tier of some areas went from snapshot to snapshot, in their order. */
export const trendOf = (
	snapshots: readonly (Pick<DatedSnapshot, 'id' | 'taken_on' | 'method' | 'figures'> & {
		demand?: string;
	})[],
	members: readonly string[],
	tier: TierId
): TrendPoint[] =>
	snapshots.map(({ id, taken_on, method, figures, demand = '' }) => ({
		snapshot: id,
		on: taken_on,
		method,
		demand,
		figures: figures && tierFigures(figures, members, tier)
	}));
