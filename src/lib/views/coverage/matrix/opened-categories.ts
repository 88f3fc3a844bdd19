import { cover } from '../../../coverage/coverage.ts';
import { openKind } from '../../../coverage/kinds/kind.ts';
import { matrixOf } from '../../../coverage/matrix.ts';
import type { CoverageResult } from '../coverage-result.ts';
import type { PreparedSetting } from '../coverage-setting.ts';

/**
 * The same question, asked of every single category instead of the groups: what opened rows show
 * within a kind. With the scenario, where there is one. A declaration that an area has none of a
 * group holds for each of its categories.
 */
export function openedCategories(
	{ inputs }: PreparedSetting,
	result: CoverageResult
): CoverageResult {
	const { ground, offers, question, standing, kinds } = result.coverage;
	const opened = kinds.flatMap(openKind);
	const declarations = inputs.declarations.flatMap((said) =>
		opened
			.filter(({ tier, group }) => `${tier}:${group}` === said.kind)
			.map(({ id }) => ({ ...said, kind: id }))
	);
	const counted = (s: number) => standing[s] !== 0;
	const coverage = cover(ground, offers, opened, question, declarations, counted);
	return { ...result, coverage, matrix: matrixOf(coverage, inputs.regions) };
}
