/** A quarter of a year, written "2026-Q4". */
export type Quarter = string;

/** The quarter that an ISO date lies in. */
export const quarterOf = (date: string): Quarter =>
	`${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

/** The ISO dates on which a quarter begins, and on which the next one does. */
export function daysOfQuarter(quarter: Quarter): { from: string; next: string } {
	const year = Number(quarter.slice(0, 4));
	const number = Number(quarter.slice(6));
	const day = (of: number, month: number) => `${of}-${String(month).padStart(2, '0')}-01`;
	return {
		from: day(year, number * 3 - 2),
		next: number === 4 ? day(year + 1, 1) : day(year, number * 3 + 1)
	};
}
