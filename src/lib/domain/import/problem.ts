import type { ColumnId } from './columns.ts';

/** Why a row is refused, or what its report says beside (see `isNote`). Every code has a sentence in both languages. */
export const ROW_PROBLEMS = [
	'too-long',
	'not-in-list',
	'not-yes-no',
	'not-whole',
	'not-age',
	'not-date',
	'not-url',
	'not-phone',
	'not-email',
	'not-postcode',
	'not-degrees',
	'not-hours',
	'not-id',
	'id-unknown',
	'id-elsewhere',
	'twice',
	'ambiguous',
	'organization-needed',
	'organization-unknown',
	'organization-other',
	'name-needed',
	'category-needed',
	'tier-needed',
	'date-needed',
	'unit-needed',
	'number-needed',
	'funding-needed',
	'route-needed',
	'free-needed',
	'waiting',
	'ages-reversed',
	'available-over',
	'measure-needed',
	'period-needed',
	'source-needed',
	'n-over',
	'feature-needed',
	'feature-twice',
	'first-first',
	'last-first',
	'withheld-place',
	'withheld-path',
	'withheld-text',
	'place-unknown',
	'town-ambiguous',
	'place-vague',
	'place-far',
	'place-half',
	'place-about',
	'area-elsewhere',
	'not-valid'
] as const;
export type RowProblemCode = (typeof ROW_PROBLEMS)[number];

/** One thing wrong with a row, and the cell it is in; `value` is what does not fit, cut short. */
export type RowProblem = { column: ColumnId | null; code: RowProblemCode; value: string | null };

/** What a row's report says without refusing the row. */
const NOTES: readonly RowProblemCode[] = ['place-about'];

/** True for what only has to be known: the row is taken all the same. */
export const isNote = ({ code }: Pick<RowProblem, 'code'>): boolean => NOTES.includes(code);

const SHOWN = 60;

/** A problem with the words that caused it. Never call it with the place of a withheld service. */
export const problem = (
	column: ColumnId | null,
	code: RowProblemCode,
	value: string | null = null
): RowProblem => ({
	column,
	code,
	value: value !== null && value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value
});
