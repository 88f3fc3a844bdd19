import type { Offer, Outcome } from '../../offer/offer.ts';
import { nthColumn, type BaseColumnId } from '../columns.ts';
import { problem, type RowProblem } from '../problem.ts';
import { mergeInOrder, type SaidOfOne } from './in-order.ts';
import { given, type Merged, type Merging } from './merging.ts';
import { mergeText } from './texts.ts';

const PARTS = [
	'outcome_measure_en',
	'outcome_measure_cy',
	'outcome_n',
	'outcome_of',
	'outcome_period',
	'outcome_source'
] as const satisfies readonly BaseColumnId[];

/** The first two results: what was measured, n of N, when, and who says so. Further ones stay. */
export const mergeOutcomes = (merging: Merging): Merged<Offer['outcomes']> =>
	mergeInOrder(merging.base.outcomes, [1, 2], (was, nth) => mergeOutcome(was, nth, merging));

function mergeOutcome(was: Outcome | null, nth: number, { values }: Merging): SaidOfOne<Outcome> {
	const at = (part: (typeof PARTS)[number]) => nthColumn(part, nth);
	const text = (part: (typeof PARTS)[number]) => values[at(part)] as string | null | undefined;
	const count = (part: 'outcome_n' | 'outcome_of') => values[at(part)] as number | null | undefined;
	const column = at('outcome_measure_en');
	if (PARTS.every((part) => values[at(part)] === undefined)) return { column };
	const [en, cy] = [text('outcome_measure_en'), text('outcome_measure_cy')];
	const measure = mergeText(was?.measure ?? null, { en, cy, checked: values.welsh_checked });
	// The measure taken out: the result goes with it.
	if (measure === null && (en === null || cy === null)) return { column, one: null };
	const n = given(count('outcome_n'), was?.n ?? null);
	const of = given(count('outcome_of'), was?.of ?? null);
	const period = given(text('outcome_period'), was?.period ?? null);
	const source = given(text('outcome_source'), was?.source ?? null);
	const problems: RowProblem[] = [];
	if (measure === null) problems.push(problem(column, 'measure-needed'));
	if (period === null) problems.push(problem(at('outcome_period'), 'period-needed'));
	if (source === null) problems.push(problem(at('outcome_source'), 'source-needed'));
	if (n !== null && of !== null && n > of) {
		problems.push(problem(at('outcome_n'), 'n-over', `${n} > ${of}`));
	}
	if (problems.length > 0 || measure === null || period === null || source === null) {
		return { column, problems };
	}
	// A share stays where the number beside it did.
	const percent = n === (was?.n ?? null) ? (was?.percent ?? null) : null;
	return { column, one: { measure, n, of, percent, period, source } };
}
