import { TIERS } from '../../domain/tier/tier.ts';
import { areaSums, pointSums, type ChildSums } from '../demand/child-sums.ts';
import type { Demand } from '../demand/demand.ts';
import { kindColumns, type KindColumns } from '../kinds/membership.ts';
import type { Kind } from '../kinds/kind.ts';
import type { CoverageQuestion } from '../question.ts';
import { layGrid, roomFor, type Hits, type PointGrid } from './point-grid.ts';
import { layTree, type PointTree } from './point-tree.ts';
import type { Travel } from './travel.ts';

/** What stays the same whichever offers there are: children, kinds, ages asked for, distances. */
export type Ground = Land & {
	kinds: KindColumns;
	/** Ages asked for of each kind: `kinds.ages`. */
	asked: Int32Array;
	/** Square of the radius of kind `k` for a point that is urban (0) or rural (1). */
	square(k: number, rural: 0 | 1): number;
	/** The same as columns, urban and rural side by side: at `2 * k + rural`. */
	squares: Float64Array;
	/** The largest radius of any of these kinds, in metres (minutes with a travel-time table). */
	farthest(kinds: readonly number[]): number;
};

/** What depends on the demand alone, and is made once for many questions. */
export type Land = {
	demand: Demand;
	grid: PointGrid;
	/** The same points as a tree: what is filled node by node. */
	tree: PointTree;
	/** Children of every point, and of every area. */
	sums: ChildSums;
	areaSums: ChildSums;
	/** Room for one search of the grid. */
	hits: Hits;
	/** Minutes to the sites of the offers, in place of metres; null where distances are metres. */
	travel: Travel | null;
};

/**
 * Prepares demand: the grid over its points, and the sums of its children.
 * @param travel travel times to the sites of the offers that will be asked about
 */
export const prepareLand = (demand: Demand, travel: Travel | null = null): Land => ({
	demand,
	grid: layGrid(demand.x, demand.y),
	tree: layTree(demand),
	sums: pointSums(demand),
	areaSums: areaSums(demand),
	hits: roomFor(demand.size),
	travel
});

/** Prepares a question about these kinds. */
export function prepareGround(
	land: Land,
	kinds: readonly Kind[],
	categories: readonly string[],
	question: CoverageQuestion
): Ground {
	const columns = kindColumns(kinds, categories, question.filters.ages);
	const radii = TIERS.map((tier) => question.assumptions.radii[tier]);
	const squares = new Float64Array(2 * kinds.length);
	const farthest = new Float64Array(kinds.length);
	columns.tier.forEach((tier, k) => {
		const { urban, rural } = radii[tier]!;
		squares[2 * k] = urban ** 2;
		squares[2 * k + 1] = rural ** 2;
		farthest[k] = Math.max(urban, rural);
	});
	return {
		...land,
		kinds: columns,
		asked: columns.ages,
		square: (k, rural) => squares[2 * k + rural]!,
		squares,
		farthest: (of) => of.reduce((most, k) => Math.max(most, farthest[k]!), 0)
	};
}
