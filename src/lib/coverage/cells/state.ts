/** What the public record shows of a cell, in the order in which the first that holds is taken. */
export const RECORD_STATES = [
	'none-recorded',
	'closed',
	'remote-only',
	'place-not-recorded',
	'out-of-reach',
	'reached'
] as const;
export type RecordState = (typeof RECORD_STATES)[number];

/** How sure anyone can be of a cell. */
export const CELL_CERTAINTIES = [
	'confirmed',
	'out-of-date',
	'unconfirmed',
	'declared-none',
	'not-known'
] as const;
export type CellCertainty = (typeof CELL_CERTAINTIES)[number];

/** The seven states of the confirmed view. */
export const COVERAGE_STATES = [
	'covered',
	'thin',
	'out-of-reach',
	'closed-doors',
	'unconfirmed',
	'not-known',
	'confirmed-gap'
] as const;
export type CoverageState = (typeof COVERAGE_STATES)[number];

/** Why help that reaches is thin. Each only when it is known. */
export const WARNINGS = ['funding-ends', 'one-organization', 'not-in-welsh'] as const;
export type Warning = (typeof WARNINGS)[number];

/** What a record state is made from. `placed` and `remoteSure` are of services that fit for certain. */
export type Recorded = {
	records: number;
	closed: number;
	inPerson: number;
	placed: number;
	remoteSure: number;
	remoteCounts: boolean;
	/** Share of children reached, 0 to 1. */
	share: number;
};

/** What the record shows. */
export function recordStateOf(cell: Recorded, reachedFrom: number): RecordState {
	if (cell.records === 0) return 'none-recorded';
	if (cell.closed === cell.records) return 'closed';
	const byPhone = cell.remoteCounts && cell.remoteSure > 0;
	if (cell.inPerson === 0 && !cell.remoteCounts) return 'remote-only';
	if (cell.placed === 0 && !byPhone) return 'place-not-recorded';
	return cell.share < reachedFrom ? 'out-of-reach' : 'reached';
}

/** How sure anyone can be. A record outranks a declaration that there is none. */
export function certaintyOfCell(cell: {
	records: number;
	confirmed: number;
	outOfDate: number;
	declaredNone: boolean;
}): CellCertainty {
	if (cell.confirmed > 0) return 'confirmed';
	if (cell.outOfDate > 0) return 'out-of-date';
	if (cell.records > 0) return 'unconfirmed';
	return cell.declaredNone ? 'declared-none' : 'not-known';
}

/**
 * The state that follows from what is recorded and how sure anyone is. `confirmed` is the record of
 * the confirmed services alone: help that only unconfirmed records bring within reach leaves the cell
 * unconfirmed, and never makes it covered.
 */
export function coverageStateOf(
	record: RecordState,
	certainty: CellCertainty,
	confirmed: RecordState,
	warnings: readonly Warning[]
): CoverageState {
	if (certainty === 'declared-none') return 'confirmed-gap';
	if (certainty === 'not-known') return 'not-known';
	if (certainty !== 'confirmed') return 'unconfirmed';
	if (confirmed === 'reached') return warnings.length > 0 ? 'thin' : 'covered';
	if (record === 'reached') return 'unconfirmed';
	if (confirmed === 'closed') return record === 'closed' ? 'closed-doors' : 'unconfirmed';
	return 'out-of-reach';
}
