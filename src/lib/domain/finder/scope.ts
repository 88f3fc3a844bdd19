import type { Reference } from '../snapshot/reference.ts';
import type { FinderQuery } from './query.ts';
import type { Scope } from './match.ts';

/** Turns the codes of a query into the areas and categories they stand for. */
export function scopeOf(
	query: Pick<FinderQuery, 'area' | 'groups' | 'categories'>,
	reference: Pick<Reference, 'areas' | 'regions' | 'categories'>
): Scope {
	const named = query.groups.length + query.categories.length > 0;
	return {
		areas: query.area === null ? null : areasOf(query.area, reference),
		categories: named
			? reference.categories
					.filter(
						(category) =>
							query.categories.includes(category.id) || query.groups.includes(category.group)
					)
					.map((category) => category.id)
			: null
	};
}

function areasOf(code: string, reference: Pick<Reference, 'areas' | 'regions'>): string[] | null {
	const region = reference.regions.find((candidate) => candidate.code === code);
	if (region) return region.members;
	return reference.areas.some((area) => area.gss === code) ? [code] : null;
}
