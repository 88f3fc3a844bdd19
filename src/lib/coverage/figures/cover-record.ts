import { cover, type Coverage } from '../coverage.ts';
import { coverageInputs, type CoverageInputs, type CoverageRecord } from '../inputs.ts';
import { matrixOf, type Matrix } from '../matrix.ts';
import { USUAL_QUERY } from '../query/coverage-query.ts';
import { questionOf } from '../query/to-question.ts';
import { prepareLand } from '../reach/ground.ts';
import type { Demand } from '../demand/demand.ts';

/** A record, all that was worked out from it, on its day and with the usual assumptions. */
export type CoveredRecord = { inputs: CoverageInputs; coverage: Coverage; matrix: Matrix };

/**
 * Works a record out as it stood on `today` (ISO date).
 * @param demand another set of places where children live than the record's own
 */
export function coverRecord(record: CoverageRecord, today: string, demand?: Demand): CoveredRecord {
	const inputs = coverageInputs(record, today, demand);
	const question = questionOf(USUAL_QUERY, today);
	const land = prepareLand(inputs.demand);
	const coverage = cover(land, inputs.offers, inputs.kinds, question, inputs.declarations);
	return { inputs, coverage, matrix: matrixOf(coverage, inputs.regions) };
}
