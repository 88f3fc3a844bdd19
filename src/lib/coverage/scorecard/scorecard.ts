import { addMonths } from '../../domain/assurance/assurance.ts';
import { AT_RISK_MONTHS } from '../../domain/assumptions/assumptions.ts';
import { dayNumber } from '../day-number.ts';
import type { CoveredRecord } from '../figures/cover-record.ts';
import { scoreRow, type ScoreRow } from './score.ts';

/** The scores of every region, every principal area, and Wales. */
export type Scorecard = {
	regions: readonly ScoreRow[];
	areas: readonly ScoreRow[];
	wales: ScoreRow;
	/** ISO date: funding that ends on or before it is at risk. */
	until: string;
};

/** The last day of the Regional Integration Fund, which most edge-of-care help stands on. */
export const FUND_ENDS = '2027-03-31';

/** The day up to which an end of funding counts as a risk: the fund's last, and a year ahead once it is past. */
export const fundingHorizon = (today: string): string =>
	today < FUND_ENDS ? FUND_ENDS : addMonths(today, AT_RISK_MONTHS);

/**
 * The scorecard of a record.
 * @param today ISO date the record was worked out on
 */
export function scorecardOf({ coverage, matrix }: CoveredRecord, today: string): Scorecard {
	const until = fundingHorizon(today);
	const row = (code: string, members: readonly string[]): ScoreRow =>
		scoreRow(coverage, matrix, code, members, dayNumber(until));
	return {
		regions: matrix.regions.map(({ code, members }) => row(code, members)),
		areas: matrix.areas.map(({ code }) => row(code, [code])),
		wales: row(matrix.wales.code, matrix.wales.members),
		until
	};
}
