import {
	AT_RISK_MONTHS,
	SINGLE_PROVIDER_CATEGORIES
} from '../../domain/assumptions/assumptions.ts';
import { addMonths } from '../../domain/assurance/assurance.ts';
import { dateOfDay, dayNumber } from '../day-number.ts';
import type { Coverage } from '../coverage.ts';
import { CONFIRMED, NO, NO_DAY } from '../offers/offers.ts';
import { SURE } from '../offers/standing.ts';
import { reachOfServices } from '../reach/reach-of-services.ts';
import { servicesOfCell } from './services-of-cell.ts';
import { shareOf } from './cell-share.ts';
import type { Warning } from './state.ts';

/**
 * Why confirmed help that reaches an area is thin, as far as is known: it falls below the share
 * when funding that ends within a year is taken out; one organization gives all of it, and no law
 * makes it one; all of it is stated not to be in Welsh.
 */
export function warningsOf(coverage: Coverage, k: number, a: number): Warning[] {
	const { offers, question, kinds } = coverage;
	const reaching = servicesOfCell(coverage, k, a).filter(
		(s) =>
			offers.certainty[s] === CONFIRMED &&
			coverage.standing[s] === SURE &&
			offers.accepting[s] !== NO
	);
	const soon = dayNumber(addMonths(dateOfDay(question.today), AT_RISK_MONTHS));
	const lasting = reaching.filter(
		(s) => offers.fundedUntil[s] === NO_DAY || offers.fundedUntil[s]! > soon
	);
	const warnings: Warning[] = [];
	if (lasting.length < reaching.length) {
		const { reached, children } = reachOfServices(coverage, k, a, lasting);
		if (shareOf(reached, children) < question.assumptions.share) warnings.push('funding-ends');
	}
	const organizations = new Set(reaching.map((s) => offers.organization[s]));
	const byLaw = kinds[k]!.categories.some((id) => SINGLE_PROVIDER_CATEGORIES.has(id));
	if (organizations.size === 1 && !byLaw) warnings.push('one-organization');
	if (reaching.length > 0 && reaching.every((s) => offers.welsh[s] === NO)) {
		warnings.push('not-in-welsh');
	}
	return warnings;
}
