import { cover, type Coverage } from '../../coverage/coverage.ts';
import type { View } from '../../coverage/cells/split.ts';
import { confirmedCells, matrixOf, type Matrix } from '../../coverage/matrix.ts';
import type { CoverageQuery } from '../../coverage/query/coverage-query.ts';
import { questionOf } from '../../coverage/query/to-question.ts';
import type { Change } from '../../coverage/what-if/change.ts';
import { applyScenario } from '../../coverage/what-if/scenario.ts';
import type { PreparedSetting } from './coverage-setting.ts';

/** What the kernel makes of a query: the same for every piece of a coverage page. */
export type CoverageResult = {
	/** With the scenario, where there is one: every figure of a page follows it. */
	coverage: Coverage;
	matrix: Matrix;
	/** The record without the scenario, and the changes that could not be made. */
	before: Coverage;
	failed: readonly Change[];
	/** The view to show: the reader's, else the record until half of the cells are confirmed. */
	view: View;
	/** Cells that somebody has confirmed, of how many that apply. */
	confirmed: { confirmed: number; cells: number };
};

/**
 * Works the whole matrix out for a query.
 * @param keep leaves services out beyond the filters; null keeps all
 */
export function coverageResult(
	setting: PreparedSetting,
	query: CoverageQuery,
	keep: ((s: number) => boolean) | null = null
): CoverageResult {
	const { land, inputs, today } = setting;
	const question = questionOf(query, today);
	const before = cover(land, inputs.offers, inputs.kinds, question, inputs.declarations, keep);
	const { coverage, failed } =
		query.changes.length > 0
			? applyScenario(before, query.changes)
			: { coverage: before, failed: [] };
	const matrix = matrixOf(coverage, inputs.regions);
	const confirmed = confirmedCells(matrix);
	return {
		coverage,
		matrix,
		before,
		failed,
		view: query.view ?? usualView(confirmed),
		confirmed
	};
}

/** The record, until half of the cells are confirmed. */
export const usualView = ({ confirmed, cells }: CoverageResult['confirmed']): View =>
	cells > 0 && confirmed * 2 >= cells ? 'confirmed' : 'record';
