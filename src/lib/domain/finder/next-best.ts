import type { Category } from '../category/category.ts';
import { find, type FinderPlace, type Found } from './find.ts';
import type { FinderIndex } from './finder-index.ts';
import { EMPTY_QUERY, type FinderQuery } from './query.ts';

/** What was given up to find something: the other filters, the exact kind, or the kind altogether. */
export type Given = 'filters' | 'kind' | 'any kind';

/** Kinds of help that take a child's or family's own question, whatever it is: helplines, a key worker. */
const FOR_ANY_CHILD: readonly string[] = ['meic', 'taf', 'families_first'];

/** General advice: it knows where to ask. */
const ADVICE: readonly string[] = ['info_advice'];

/** Most that are named. */
const MOST = 3;

/**
 * For a question that nothing answers: the closest help on record that serves the family's area and
 * ages, nearest first, whichever authority it stands in. Gives up as little as it can: first the
 * other filters, then the exact kind of help for its whole group; last it names general help, not too
 * far away. Null when even then there is nothing.
 */
export function nextBest(
	index: FinderIndex,
	query: FinderQuery,
	place: FinderPlace,
	categories: readonly Category[]
): { given: Given; found: Found[] } | null {
	const lifted: FinderQuery = { ...EMPTY_QUERY, ages: query.ages };
	const wider = wholeGroups(place.categories ?? [], categories);
	const steps: [Given, FinderQuery, readonly string[] | null][] = [
		['filters', lifted, place.categories],
		['kind', { ...lifted, welsh: query.welsh }, wider],
		['kind', lifted, wider],
		['any kind', lifted, FOR_ANY_CHILD],
		['any kind', lifted, ADVICE]
	];
	for (const [given, relaxed, kinds] of steps) {
		// Without a kind of help there is no wider kind.
		if (given === 'kind' && place.categories === null) continue;
		const groupsFound = find(index, relaxed, { ...place, categories: kinds });
		// What is known to fit comes before what may.
		const found = [
			...groupsFound.flatMap((group) => group.known.found),
			...groupsFound.flatMap((group) => group.unknown.found)
		]
			.filter((one) => given !== 'any kind' || isGeneral(one, query))
			.slice(0, MOST);
		if (found.length > 0) return { given, found };
	}
	return null;
}

/** The kinds asked for, widened to the whole of their groups. */
export function wholeGroups(wanted: readonly string[], categories: readonly Category[]): string[] {
	const groups = new Set(
		categories.filter(({ id }) => wanted.includes(id)).map(({ group }) => group)
	);
	return categories.filter(({ group }) => groups.has(group)).map(({ id }) => id);
}

/** General help is near enough, and for the children where children were named: not for adults alone. */
const isGeneral = ({ inReach, service }: Found, { ages }: FinderQuery): boolean =>
	inReach && (ages.length === 0 || service.eligibility.age_of !== 'parent');
