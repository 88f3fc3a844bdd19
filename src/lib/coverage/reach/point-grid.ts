/** A uniform grid over points: finds those within a radius without looking at the others. */
export type PointGrid = {
	x: Float64Array;
	y: Float64Array;
	cell: number;
	minX: number;
	minY: number;
	columns: number;
	rows: number;
	/** Points of cell `c`: `point[start[c]]` up to `start[c + 1]`. */
	start: Int32Array;
	point: Int32Array;
};

/**
 * Lays a grid over points.
 * @param cell side of a cell in metres; about half a usual radius serves well
 */
export function layGrid(x: Float64Array, y: Float64Array, cell = 4_000): PointGrid {
	let minX = Infinity;
	let minY = Infinity;
	let maxX = -Infinity;
	let maxY = -Infinity;
	for (let i = 0; i < x.length; i++) {
		minX = Math.min(minX, x[i]!);
		minY = Math.min(minY, y[i]!);
		maxX = Math.max(maxX, x[i]!);
		maxY = Math.max(maxY, y[i]!);
	}
	if (x.length === 0) minX = minY = maxX = maxY = 0;
	const columns = Math.floor((maxX - minX) / cell) + 1;
	const rows = Math.floor((maxY - minY) / cell) + 1;
	const start = new Int32Array(columns * rows + 1);
	const cellOf = (i: number) =>
		Math.floor((y[i]! - minY) / cell) * columns + Math.floor((x[i]! - minX) / cell);
	for (let i = 0; i < x.length; i++) start[cellOf(i) + 1]!++;
	for (let c = 0; c < columns * rows; c++) start[c + 1]! += start[c]!;
	const point = new Int32Array(x.length);
	const next = start.slice();
	for (let i = 0; i < x.length; i++) point[next[cellOf(i)]!++] = i;
	return { x, y, cell, minX, minY, columns, rows, start, point };
}

/** The same grid with some of its points, in the same order. */
export function keepPoints(grid: PointGrid, keep: (point: number) => boolean): PointGrid {
	const start = new Int32Array(grid.start.length);
	const point = new Int32Array(grid.point.length);
	let kept = 0;
	for (let c = 0; c + 1 < start.length; c++) {
		for (let p = grid.start[c]!; p < grid.start[c + 1]!; p++) {
			if (keep(grid.point[p]!)) point[kept++] = grid.point[p]!;
		}
		start[c + 1] = kept;
	}
	return { ...grid, start, point: point.subarray(0, kept) };
}

/** Room for the answer of `pointsWithin`, kept between calls: nothing is made in the hot loop. */
export type Hits = { point: Int32Array; square: Float64Array };

/** Room for as many points as there are. */
export const roomFor = (size: number): Hits => ({
	point: new Int32Array(size),
	square: new Float64Array(size)
});

/**
 * Finds the points within `radius` metres of a place; on the radius counts.
 * @returns how many there are; `hits` holds them with the square of their distance
 */
export function pointsWithin(
	grid: PointGrid,
	x: number,
	y: number,
	radius: number,
	hits: Hits
): number {
	const { cell, minX, minY, columns, rows, start, point } = grid;
	const square = radius * radius;
	// A millimetre more, so that rounding never leaves out the cell of a point just on the radius.
	const around = radius + 0.001;
	const first = Math.max(0, Math.floor((x - around - minX) / cell));
	const last = Math.min(columns - 1, Math.floor((x + around - minX) / cell));
	const top = Math.min(rows - 1, Math.floor((y + around - minY) / cell));
	let found = 0;
	for (let row = Math.max(0, Math.floor((y - around - minY) / cell)); row <= top; row++) {
		if (first > last) break;
		const until = start[row * columns + last + 1]!;
		for (let k = start[row * columns + first]!; k < until; k++) {
			const i = point[k]!;
			const dx = grid.x[i]! - x;
			const dy = grid.y[i]! - y;
			const apart = dx * dx + dy * dy;
			if (apart > square) continue;
			hits.point[found] = i;
			hits.square[found++] = apart;
		}
	}
	return found;
}
