/**
 * Travel times that take the place of metres: which points can get to a site, and in how many
 * minutes. Radii of the question are then minutes; a reach that a provider states stays what it is,
 * metres of straight line.
 */
export type Travel = {
	/** Points of site `n` (in the order of the site columns of the offers): `point[start[n]]` up to
	 * `start[n + 1]`, each once. A point that is not listed cannot get there; nor can any to a site
	 * beyond the table. */
	start: Int32Array;
	point: Int32Array;
	minutes: Float64Array;
};

/** Visits the points that can get to a site, with the square of the minutes. */
export function eachTravelling(
	{ start, point, minutes }: Travel,
	site: number,
	visit: (point: number, square: number) => void
): void {
	if (site + 1 >= start.length) return;
	for (let n = start[site]!; n < start[site + 1]!; n++) visit(point[n]!, minutes[n]! ** 2);
}
