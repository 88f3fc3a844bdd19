import type { Offer } from '../../offer/offer.ts';
import { NUMBERS, nthColumn, type BaseColumnId, type ColumnId } from '../columns.ts';
import { problem, type RowProblem } from '../problem.ts';

const POSTCODE = /\b[a-z]{1,2}[0-9][0-9a-z]?\s*[0-9][a-z]{2}\b/i;
const FRONT_PAGE = /^https?:\/\/[^/]+\/?$/;

/** The column of the first or second of several; a third of the record has none of its own. */
const nth = (base: BaseColumnId, at: number): ColumnId =>
	nthColumn(base, Math.min(at + 1, NUMBERS[0]));

/**
 * What may not be said of a service whose location is withheld: more of its web address than the front
 * page, and a postcode in its words. None of the problems repeats what was written.
 */
export function withheldProblems(offer: Offer): RowProblem[] {
	const texts: (readonly [ColumnId, string | null | undefined])[] = [
		['name_en', offer.name.en],
		['name_cy', offer.name.cy],
		['description_en', offer.description?.en],
		['description_cy', offer.description?.cy],
		['who_for_en', offer.eligibility.who_for?.en],
		['who_for_cy', offer.eligibility.who_for?.cy],
		['who_not_for_en', offer.eligibility.who_not_for?.en],
		['who_not_for_cy', offer.eligibility.who_not_for?.cy],
		['process_en', offer.referral?.process?.en],
		['process_cy', offer.referral?.process?.cy],
		['opening_note_en', offer.schedules.map((one) => one.description?.en).join(' ')],
		['opening_note_cy', offer.schedules.map((one) => one.description?.cy).join(' ')],
		['cost_en', offer.cost?.description?.en],
		['cost_cy', offer.cost?.description?.cy],
		['features_note_en', offer.accessibility.map((one) => one.details?.en).join(' ')],
		['features_note_cy', offer.accessibility.map((one) => one.details?.cy).join(' ')],
		...offer.funding.map(({ source }, at) => [nth('funding_source', at), source] as const),
		...offer.outcomes.flatMap(
			({ measure, period, source }, at) =>
				[
					[nth('outcome_measure_en', at), measure.en],
					[nth('outcome_measure_cy', at), measure.cy],
					[nth('outcome_period', at), period],
					[nth('outcome_source', at), source]
				] as const
		)
	];
	const path = offer.url !== null && !FRONT_PAGE.test(offer.url);
	return [
		...(path ? [problem('url', 'withheld-path')] : []),
		...texts
			.filter(([, text]) => text && POSTCODE.test(text))
			.map(([column]) => problem(column, 'withheld-text'))
	];
}
