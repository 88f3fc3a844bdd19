import type { Reference } from '../snapshot/reference.ts';
import type { FinderQuery } from './query.ts';
import type { Scope } from './match.ts';

/** Turns the codes of a query into the areas and categories they stand for. */
export function scopeOf(
	query: Pick<FinderQuery, 'area' | 'groups' | 'categories'>,
	reference: Pick<Reference, 'areas' | 'regions' | 'categories'>
): Scope {
	const wanted = reference.categories
		.filter(({ id, group }) => query.categories.includes(id) || query.groups.includes(group))
		.map(({ id }) => id);
	return {
		areas: query.area === null ? null : areasOf(query.area, reference),
		// Kinds that no category has can be a mangled link: they hide nothing.
		categories: wanted.length > 0 ? wanted : null
	};
}

function areasOf(code: string, reference: Pick<Reference, 'areas' | 'regions'>): string[] | null {
	const region = reference.regions.find((candidate) => candidate.code === code);
	if (region) return region.members;
	return reference.areas.some((area) => area.gss === code) ? [code] : null;
}
