import { childrenAt } from '../../coverage/demand/child-sums.ts';
import type { Coverage } from '../../coverage/coverage.ts';
import { servicesOfCell } from '../../coverage/cells/services-of-cell.ts';
import { shareOf } from '../../coverage/cells/cell-share.ts';
import type { Cell } from '../../coverage/cells/cell.ts';
import type { CoverageResult } from '../coverage/coverage-result.ts';

/** One point of the example: distances in metres, children unrounded. */
export type ExamplePoint = {
	point: number;
	/** To the nearest place that serves the area. */
	nearest: number;
	/** Reach of a place for this point. */
	limit: number;
	rural: boolean;
	/** Children of the ages the kind is for, and those of them who are reached. */
	children: number;
	reached: number;
};

/** A cell small enough to be followed by hand. */
export type WorkedExample = { cell: Cell; services: readonly number[]; points: ExamplePoint[] };

/**
 * Finds a cell to follow by hand: all its services help at a place and state no reach of their own,
 * some of its points are reached and some are not, it has as few points as any, and of such about
 * half of its children are reached (the first of equals). Null where the record holds none.
 */
export function workedExample({ coverage, matrix }: CoverageResult): WorkedExample | null {
	let best: WorkedExample | null = null;
	for (const { cells } of matrix.areas) {
		for (const cell of cells) {
			const services = servicesOfCell(coverage, cell.k, cell.a);
			if (!isPlain(coverage, cell, services)) continue;
			const points = pointsOf(coverage, cell, services);
			const reached = points.filter((point) => point.reached > 0).length;
			if (reached < 2 || reached === points.length) continue;
			const found = { cell, services, points };
			if (best === null || isPlainer(found, best)) best = found;
		}
	}
	return best;
}

function isPlainer(one: WorkedExample, other: WorkedExample): boolean {
	const fromHalf = ({ cell: { sums } }: WorkedExample) =>
		Math.abs(shareOf(sums.reached, sums.children) - 0.5);
	return (
		one.points.length < other.points.length ||
		(one.points.length === other.points.length && fromHalf(one) < fromHalf(other))
	);
}

/** Whether a cell's services are all places, whose reach follows from the tier. */
function isPlain({ offers }: Coverage, { counts }: Cell, services: readonly number[]): boolean {
	if (services.length === 0 || counts.perhaps > 0 || counts.closed > 0) return false;
	return services.every((s) => {
		const [from, until] = [offers.siteStart[s]!, offers.siteStart[s + 1]!];
		const own = offers.siteReach.subarray(from, until);
		return offers.modes[s] === 0 && own.length > 0 && own.every((reach) => reach === 0);
	});
}

function pointsOf(
	{ ground, offers, planes }: Coverage,
	{ k, a }: Cell,
	services: readonly number[]
): ExamplePoint[] {
	const { demand, asked, sums } = ground;
	const points: ExamplePoint[] = [];
	for (let i = demand.areaStart[a]!; i < demand.areaStart[a + 1]!; i++) {
		const distances = services.flatMap((s) =>
			Array.from({ length: offers.siteStart[s + 1]! - offers.siteStart[s]! }, (_, at) => {
				const site = offers.siteStart[s]! + at;
				return Math.hypot(offers.siteX[site]! - demand.x[i]!, offers.siteY[site]! - demand.y[i]!);
			})
		);
		const rural = demand.rural[i] === 1;
		points.push({
			point: i,
			nearest: Math.min(...distances),
			limit: Math.sqrt(ground.square(k, rural ? 1 : 0)),
			rural,
			children: childrenAt(sums, i, asked[k]!),
			reached: childrenAt(sums, i, planes.sure.site[k * demand.size + i]!)
		});
	}
	return points;
}
