import type { RunReport } from './tally.ts';

/** Why a run is held back until an editor has looked. */
export const SUSPICIONS = ['halved', 'no-areas', 'no-terms'] as const;
export type Suspicion = (typeof SUSPICIONS)[number];

type Counts = Pick<RunReport, 'records' | 'with_area' | 'with_term'> & { taken: number };

/** Fewer records than this say nothing by being fewer. */
const ENOUGH = 4;

/** The numbers of a run that the next one is held against. */
export const countsOf = (report: RunReport): Counts => ({
	records: report.records,
	with_area: report.with_area,
	with_term: report.with_term,
	taken: Object.values(report.outcomes).reduce((sum, one) => sum + one, 0)
});

/**
 * A feed that suddenly gives half as much, or nothing of where and what, is more likely broken than true.
 * @param before the last run that was let in; null for a first one
 */
export function suspicionOf(report: RunReport, before: Counts | null): Suspicion | null {
	if (before === null || before.taken < ENOUGH) return null;
	const now = countsOf(report);
	if (now.taken * 2 <= before.taken) return 'halved';
	if (before.with_area * 2 >= before.taken && now.with_area === 0) return 'no-areas';
	if (before.with_term * 2 >= before.taken && now.with_term === 0) return 'no-terms';
	return null;
}
