import type { Offer } from '../../offer/offer.ts';
import type { DeliveryMode } from '../../service/delivery.ts';
import { WALES, type Ground } from '../ground.ts';
import { NUMBERS, nthColumn, PLACE_COLUMNS, PLACE_PARTS, type BaseColumnId } from '../columns.ts';
import { locatePlace, type PlaceValues } from '../locate-place.ts';
import { problem } from '../problem.ts';
import { mergeInOrder } from './in-order.ts';
import type { Merged, Merging } from './merging.ts';

/** Areas by name, by region, or all of Wales; what was recorded of the extent stays with the areas. */
export function mergeAreas(
	{ base, values }: Merging,
	ground: Ground
): { areas: string[]; extent: Offer['extent'] } {
	if (values.areas === undefined) return base;
	const asked = values.areas ?? [];
	const regions = asked.flatMap((code) => ground.gazetteer.region(code) ?? []);
	const all = ground.gazetteer.areas.map(({ gss }) => gss);
	const chosen = new Set(
		asked.includes(WALES)
			? all
			: [
					...asked.filter((code) => ground.gazetteer.area(code) !== undefined),
					...regions.flatMap(({ members }) => members)
				]
	);
	const areas = all.filter((gss) => chosen.has(gss));
	const same = areas.length === base.areas.length && base.areas.every((gss) => chosen.has(gss));
	if (same) return base;
	const extent =
		areas.length === all.length
			? 'all Wales'
			: areas.length === 0
				? 'not recorded'
				: areas.length === 1
					? 'one area'
					: regions.length === 1 && asked.length === 1
						? 'region'
						: 'several areas';
	return { areas, extent };
}

/** The first three places of a service; further places stay. A withheld service has none. */
export function mergePlaces(merging: Merging, ground: Ground): Merged<Offer['locations']> {
	const { base, values } = merging;
	if (values.withheld ?? base.location_withheld) {
		const named = PLACE_COLUMNS.filter((column) => typeof values[column] !== 'undefined');
		// The cell's words are the secret: the problem does not repeat them.
		return { part: [], problems: named.map((column) => problem(column, 'withheld-place')) };
	}
	if (PLACE_COLUMNS.every((column) => values[column] === undefined)) {
		return { part: base.locations, problems: [] };
	}
	// What the row says of its areas tells two towns of one name apart.
	const areas = new Set(mergeAreas(merging, ground).areas);
	return mergeInOrder(base.locations, [1, ...NUMBERS], (was, nth) => {
		const said = Object.fromEntries(
			PLACE_PARTS.map((part) => [part, values[nthColumn(part, nth)]])
		) as PlaceValues;
		const at = (part: BaseColumnId) => nthColumn(part, nth);
		if (PLACE_PARTS.every((part) => said[part] === undefined)) return { column: at('town') };
		const gone = [said.town, said.postcode, said.latitude].some((value) => value === null);
		if (gone) return { column: at('town'), one: null };
		const located = locatePlace(
			was,
			{ ...said, welsh_checked: values.welsh_checked },
			{ ...ground, areas }
		);
		const problems = (located.problems ?? []).map((found) => ({
			...found,
			column: found.column && at(found.column as BaseColumnId)
		}));
		return 'place' in located
			? { column: at('town'), one: located.place, problems }
			: { column: at('town'), problems };
	});
}

/**
 * How help reaches a family, worked out anew when the row says anything of it: by its channels, by
 * whether there is a place, and whether the location is withheld.
 */
export function mergeDelivery(
	base: Offer,
	now: Pick<Offer, 'channels' | 'locations' | 'location_withheld'>
): Offer['delivery'] {
	const same =
		now.locations === base.locations &&
		now.channels === base.channels &&
		now.location_withheld === base.location_withheld;
	if (same && base.delivery.length > 0) return base.delivery;
	const modes = new Set<DeliveryMode>();
	const said = new Set(now.channels);
	if (said.has('phone') || said.has('online')) modes.add('remote');
	if (said.has('home visit') || said.has('outreach')) modes.add('area');
	if (now.location_withheld) modes.add('area');
	else if (now.locations.length > 0) modes.add('site');
	else if (said.has('in person') || modes.size === 0) modes.add('unplaced');
	const basis = said.size > 0 || now.locations.length > 0 ? 'stated' : 'not recorded';
	return [...modes].map((mode) => ({ mode, basis }));
}
