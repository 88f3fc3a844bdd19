import type { ColumnId } from '../columns.ts';
import { problem, type RowProblem } from '../problem.ts';
import type { Merged } from './merging.ts';

/**
 * What a row says of the first, second or third of something: one to stand there, null to take it out,
 * or nothing. `column` is where a problem of its own is shown.
 */
export type SaidOfOne<One> = { column: ColumnId; one?: One | null; problems?: RowProblem[] };

/**
 * A list of which a row tells the first few, in numbered columns; what lies behind them stays. They
 * fill up from the first and are taken out from the last: else the same file sent twice would add or
 * take out another one each time.
 */
export function mergeInOrder<One>(
	base: readonly One[],
	numbers: readonly number[],
	say: (was: One | null, nth: number) => SaidOfOne<One>
): Merged<One[]> {
	const problems: RowProblem[] = [];
	const said = numbers.map((nth) => say(base[nth - 1] ?? null, nth));
	const list: (One | null)[] = [];
	for (const [at, { column, one, problems: found }] of said.entries()) {
		problems.push(...(found ?? []));
		const now = one === undefined ? (base[at] ?? null) : one;
		if (one && at > 0 && list[at - 1] === null && !said[at - 1]!.problems?.length) {
			problems.push(problem(column, 'first-first'));
		}
		list.push(now);
	}
	const rest = base.slice(numbers.length);
	const after = [...list, ...rest];
	said.forEach(({ column, one }, at) => {
		const more = after.slice(at + 1).some((next) => next !== null);
		if (one === null && more) problems.push(problem(column, 'last-first'));
	});
	return { part: after.filter((one) => one !== null), problems };
}
