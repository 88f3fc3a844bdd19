import type { Demand } from '../demand/demand.ts';
import { layGrid, type PointGrid } from './point-grid.ts';

/** Side of a block in metres: some twenty small areas (measured: 8 to 14 km are about as fast). */
const BLOCK_METRES = 10_000;

/**
 * A coarse grid over points, with what is asked of each point laid out in the order of the blocks, so
 * that a block is read from one stretch of memory. All columns are in the order of `grid.point`.
 */
export type Blocks = {
	grid: PointGrid;
	/** How many blocks there are. */
	count: number;
	x: Float64Array;
	y: Float64Array;
	/** 1 where distances are those of the country. */
	rural: Uint8Array;
	/** The area's bit, as `Offers.areas` has it. */
	area: Int32Array;
};

/** Lays blocks over the points of a demand. */
export function layBlocks(demand: Demand): Blocks {
	const grid = layGrid(demand.x, demand.y, BLOCK_METRES);
	const { point } = grid;
	return {
		grid,
		count: grid.columns * grid.rows,
		x: Float64Array.from(point, (i) => demand.x[i]!),
		y: Float64Array.from(point, (i) => demand.y[i]!),
		rural: Uint8Array.from(point, (i) => demand.rural[i]!),
		area: Int32Array.from(point, (i) => 1 << demand.area[i]!)
	};
}
