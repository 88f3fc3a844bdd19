import { admitsFamily } from '../service/eligibility.ts';
import type { FrontDoor } from '../area/front-door.ts';
import type { Category } from '../category/category.ts';
import type { Statement } from '../statement/statement.ts';
import type { Scope } from './match.ts';
import type { FinderQuery } from './query.ts';

type Sources = { categories: readonly Category[]; front_doors: readonly FrontDoor[] };

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
	reference: Sources
): Statement[] {
	const doors = doorsOf(scope, reference);
	const isDoor = (statement: Statement) =>
		statement.fact_id !== null && doors.has(statement.fact_id);
	const fits = fitting(query, scope, reference);
	return [...all]
		.filter(inAreas(scope))
		.filter((statement) => isDoor(statement) || fits(statement))
		.sort((a, b) => Number(isDoor(a)) - Number(isDoor(b)) || byName(a, b));
}

/** The statements of help that a question asks for, without the front doors: those are not help yet. */
export function helpSaidToExist(
	all: Iterable<Statement>,
	query: FinderQuery,
	scope: Scope,
	reference: Sources
): Statement[] {
	const doors = new Set(reference.front_doors.map((door) => door.fact_id));
	return [...all]
		.filter(inAreas(scope))
		.filter((statement) => !doors.has(statement.fact_id))
		.filter(fitting(query, scope, reference))
		.sort(byName);
}

/** The facts that are the front doors of the family's areas. */
function doorsOf(scope: Scope, { front_doors }: Sources): Set<string | null> {
	const areas = new Set(scope.areas);
	return new Set(front_doors.filter((door) => areas.has(door.gss)).map((door) => door.fact_id));
}

function inAreas(scope: Scope) {
	const areas = scope.areas && new Set(scope.areas);
	return (statement: Statement) => !areas || statement.areas.some((gss) => areas.has(gss));
}

function fitting(query: FinderQuery, scope: Scope, { categories }: Sources) {
	const groupOf = new Map(categories.map((category) => [category.id, category.group]));
	const groups = scope.categories && new Set(scope.categories.map((id) => groupOf.get(id)));
	return (statement: Statement) =>
		statement.kinds.some(
			(kind) =>
				(!groups || groups.has(groupOf.get(kind.category))) &&
				(query.tiers.length === 0 || query.tiers.includes(kind.tier))
		) && admitsFamily({ ...statement, ...AS_A_SERVICE }, query.ages) !== 'no';
}

const byName = (a: Statement, b: Statement): number =>
	(a.name.en ?? '') < (b.name.en ?? '') ? -1 : 1;

/** A statement's ages are read as a service's that were worked out. */
const AS_A_SERVICE = {
	age_basis: 'inferred',
	who_for: null,
	who_not_for: null,
	small_areas_only: false
} as const;
