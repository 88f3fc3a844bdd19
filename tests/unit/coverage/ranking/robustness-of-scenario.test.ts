import { expect, it } from 'vitest';
import { servicesOfCell } from '../../../../src/lib/coverage/cells/services-of-cell.ts';
import { gapsOf } from '../../../../src/lib/coverage/ranking/gaps.ts';
import { gapKey, robustnessDraws } from '../../../../src/lib/coverage/ranking/robustness.ts';
import {
	USUAL_QUERY,
	type CoverageQuery
} from '../../../../src/lib/coverage/query/coverage-query.ts';
import { coverageResult } from '../../../../src/lib/views/coverage/coverage-result.ts';
import { seedCoverage } from '../../views/coverage/seed-coverage.ts';

const setting = seedCoverage();
const resultOf = (change: Partial<CoverageQuery> = {}) =>
	coverageResult(setting, { ...USUAL_QUERY, ...change });

function robustnessOf({ coverage }: ReturnType<typeof resultOf>) {
	const { declarations, lookedAfter } = setting.inputs;
	const draws = robustnessDraws({ coverage, declarations, need: 'none', lookedAfter });
	for (;;) {
		const { done, value } = draws.next();
		if (done) return value;
	}
}

const result = resultOf();
const [first] = gapsOf(result.matrix, 'suggested');
const key = gapKey(first!.cell.k, first!.cell.a);

it('follows a scenario: without the services behind it a gap is not known, and never among the first', () => {
	const behind = servicesOfCell(result.coverage, first!.cell.k, first!.cell.a);
	const changes = behind.map((s) => ({
		act: 'close' as const,
		service: result.coverage.offers.ids[s]!
	}));
	expect(changes.length).toBeGreaterThan(0);
	expect(robustnessOf(resultOf({ changes })).stays.suggested[key]).toBeUndefined();
});
