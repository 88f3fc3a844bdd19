import { admitsFamily } from '../service/eligibility.ts';
import type { FrontDoor } from '../area/front-door.ts';
import type { Category } from '../category/category.ts';
import type { Statement } from '../statement/statement.ts';
import type { Scope } from './match.ts';
import type { FinderQuery } from './query.ts';

/**
 * The statements that touch a question: said to exist for the family's areas, in the groups of the
 * kinds of help asked for, and for its tiers and ages. Other filters do not apply, because a
 * statement records nothing else. The council's own front door comes last, whatever was asked: it is
 * whom to ask.
 */
export function statementsFor(
	all: Iterable<Statement>,
	query: FinderQuery,
	scope: Scope,
	reference: { categories: readonly Category[]; front_doors: readonly FrontDoor[] }
): Statement[] {
	const areas = scope.areas && new Set(scope.areas);
	const groupOf = new Map(reference.categories.map((category) => [category.id, category.group]));
	const groups = scope.categories && new Set(scope.categories.map((id) => groupOf.get(id)));
	const doors = new Set(
		reference.front_doors.filter((door) => areas?.has(door.gss)).map((door) => door.fact_id)
	);
	const isDoor = (statement: Statement) =>
		statement.fact_id !== null && doors.has(statement.fact_id);
	const fits = (statement: Statement) =>
		statement.kinds.some(
			(kind) =>
				(!groups || groups.has(groupOf.get(kind.category))) &&
				(query.tiers.length === 0 || query.tiers.includes(kind.tier))
		) && admitsFamily({ ...statement, ...AS_A_SERVICE }, query.ages) !== 'no';
	return [...all]
		.filter((statement) => !areas || statement.areas.some((gss) => areas.has(gss)))
		.filter((statement) => isDoor(statement) || fits(statement))
		.sort(
			(a, b) =>
				Number(isDoor(a)) - Number(isDoor(b)) || ((a.name.en ?? '') < (b.name.en ?? '') ? -1 : 1)
		);
}

/** A statement's ages are read as a service's that were worked out. */
const AS_A_SERVICE = {
	age_basis: 'inferred',
	who_for: null,
	who_not_for: null,
	small_areas_only: false
} as const;
