import type { Coverage } from './coverage.ts';
import { cellAt, type Cell } from './cells/cell.ts';
import { regionCell, type RegionCell } from './cells/region-cell.ts';
import { fullOffer, type FullOffer } from './offer/full-offer.ts';
import { TIERS, type TierId } from '../domain/tier/tier.ts';
import type { View } from './cells/split.ts';

/** A row of the matrix: every kind in one area, or over several. Kinds in the order of `kinds`. */
export type AreaRow = { code: string; cells: readonly Cell[] };
export type RegionRow = { code: string; members: readonly string[]; cells: readonly RegionCell[] };

/** The whole picture: 22 areas, seven regions, Wales. */
export type Matrix = {
	areas: readonly AreaRow[];
	regions: readonly RegionRow[];
	wales: RegionRow;
};

/** The code that stands for all of Wales in rows and addresses. */
export const WALES = 'W92000004';

/** Reads every cell and adds them up by region and for Wales. */
export function matrixOf(
	coverage: Coverage,
	regions: readonly { code: string; members: readonly string[] }[]
): Matrix {
	const { kinds, ground, question } = coverage;
	const { areas } = ground.demand;
	const from = question.assumptions.share;
	const rows = areas.map((code, a) => ({
		code,
		cells: kinds.map((_, k) => cellAt(coverage, k, a))
	}));
	const over = (code: string, members: readonly string[]): RegionRow => {
		const own = rows.filter((row) => members.includes(row.code));
		return {
			code,
			members,
			cells: kinds.map((_, k) =>
				regionCell(
					own.map(({ cells }) => cells[k]!),
					from
				)
			)
		};
	};
	return {
		areas: rows,
		regions: regions.map(({ code, members }) => over(code, members)),
		wales: over(WALES, areas)
	};
}

/** The four tiers of a row, each as a full offer. */
export function offersByTier(
	coverage: Pick<Coverage, 'kinds'>,
	row: AreaRow | RegionRow,
	view: View
): Record<TierId, FullOffer> {
	const offers = TIERS.map((tier) => [
		tier,
		fullOffer(
			row.cells.filter((_, k) => coverage.kinds[k]!.tier === tier),
			view
		)
	]);
	return Object.fromEntries(offers) as Record<TierId, FullOffer>;
}

/** How many of the cells of areas are confirmed, of how many that apply. */
export function confirmedCells(matrix: Matrix): { confirmed: number; cells: number } {
	const cells = matrix.areas.flatMap((row) => row.cells).filter(({ applicable }) => applicable);
	return {
		confirmed: cells.filter(({ certainty }) => certainty === 'confirmed').length,
		cells: cells.length
	};
}
