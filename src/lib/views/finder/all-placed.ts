import type { Locale } from '../../domain/bilingual/locale.ts';
import { familyPlace } from '../../domain/finder/family-place.ts';
import { find } from '../../domain/finder/find.ts';
import { GROUPS, type FinderQuery } from '../../domain/finder/query.ts';
import { areaName } from '../words/areas.ts';
import type { FinderWorld } from './finder-page.ts';
import { placedServices, type PlacedService } from './placed-services.ts';
import { groupTitle } from './results-view.ts';

/**
 * Every service of an answer that has a place, for the map: the list shows the first few of a group,
 * the map shows all of them.
 */
export function allPlaced(query: FinderQuery, world: FinderWorld, locale: Locale): PlacedService[] {
	const place = familyPlace(query, world);
	const groups = find(world.index, { ...query, more: [...GROUPS] }, place);
	const setting = {
		locale,
		hasPoint: place.point !== null,
		area: query.area && place.areas ? areaName(query.area, world.gazetteer, locale) : null
	};
	const titles = new Map(groups.map((group) => [group.id, groupTitle(group.id, setting)]));
	return placedServices(groups, titles, locale);
}
