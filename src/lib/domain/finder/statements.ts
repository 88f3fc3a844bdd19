import type { Statement } from '../statement/statement.ts';
import { UNBORN } from '../service/eligibility.ts';
import type { FinderQuery } from './query.ts';
import type { Scope } from './match.ts';

/**
 * The statements that touch a question: said to exist for the family's area and the kinds, tiers and
 * ages asked for. Other filters do not apply, because a statement records nothing else.
 */
export function statementsFor(
	all: Iterable<Statement>,
	query: FinderQuery,
	scope: Scope
): Statement[] {
	const areas = scope.areas && new Set(scope.areas);
	const categories = scope.categories && new Set(scope.categories);
	return [...all]
		.filter((statement) => !areas || statement.areas.some((gss) => areas.has(gss)))
		.filter((statement) =>
			statement.kinds.some(
				(kind) =>
					(!categories || categories.has(kind.category)) &&
					(query.tiers.length === 0 || query.tiers.includes(kind.tier))
			)
		)
		.filter(
			(statement) =>
				query.ages.length === 0 || query.ages.some((age) => coversAge(statement, age))
		)
		.sort((a, b) => ((a.name.en ?? '') < (b.name.en ?? '') ? -1 : 1));
}

/** A duty that is written "from 0" covers a baby on the way as well. */
function coversAge(statement: Statement, age: number): boolean {
	const { minimum_age: least, maximum_age: most } = statement;
	if (most !== null && age > most) return false;
	return least === null || age >= least || (age === UNBORN && least === 0);
}
