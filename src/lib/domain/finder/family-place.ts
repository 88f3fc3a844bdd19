import type { Gazetteer } from '../place/gazetteer.ts';
import { toGrid } from '../place/grid.ts';
import type { SettlementIndex } from '../place/nearest-settlement.ts';
import type { Names } from '../place/place-names.ts';
import type { FoundPlace } from '../place/resolution.ts';
import { resolvePlace } from '../place/resolve.ts';
import { isRural } from '../place/rural.ts';
import { roundPoint } from '../place/rounding.ts';
import type { Reference } from '../snapshot/reference.ts';
import type { FinderPlace } from './find.ts';
import type { FinderQuery } from './query.ts';
import { scopeOf } from './scope.ts';

/** The family's place, as far as an address says it. */
export type FamilyPlace = FinderPlace & {
	/** The name asked for, in both languages where it is known. */
	label: Names | null;
	/** What the name alone comes to; null when it comes to nothing. */
	named: FoundPlace | null;
	/** True when the point stands for a postcode district and not for a nearer place. */
	rough: boolean;
};

/** Works the place of a query out again from its address: nothing about it is kept anywhere. */
export function familyPlace(
	query: FinderQuery,
	world: {
		gazetteer: Gazetteer;
		settlements: SettlementIndex;
		reference: Pick<Reference, 'areas' | 'regions' | 'categories'>;
	}
): FamilyPlace {
	const { gazetteer, settlements, reference } = world;
	const resolution = query.near
		? resolvePlace(query.near, { gazetteer, chosenArea: query.area ?? undefined })
		: null;
	const named = resolution?.outcome === 'found' ? resolution : null;
	// A whole postcode leaves the district's name and a point of its own in the address.
	const rough =
		named?.precision === 'outward' &&
		!query.unit &&
		(!query.at || samePoint(named.point, query.at));
	return {
		...scopeOf(query, reference),
		point: query.at ? toGrid(query.at.lon, query.at.lat) : null,
		rural: query.at ? isRural(query.at, settlements) : false,
		label: named?.label ?? (query.near ? { en: query.near, cy: query.near } : null),
		named,
		rough
	};
}

function samePoint(a: FoundPlace['point'], b: NonNullable<FinderQuery['at']>): boolean {
	if (!a) return false;
	const rounded = roundPoint(a);
	return rounded.lat === b.lat && rounded.lon === b.lon;
}
