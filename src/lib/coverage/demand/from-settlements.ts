import { AGES } from '../ages.ts';
import { RURAL_BELOW_WEIGHT } from '../../domain/assumptions/assumptions.ts';
import type { NeedFigure } from '../../domain/area/need.ts';
import { toGrid } from '../../domain/place/grid.ts';
import type { Settlement } from '../../domain/place/settlement.ts';
import { AGE_BANDS, spreadOverYears } from './age-bands.ts';
import { toDemand, type Demand } from './demand.ts';

/**
 * The settlement estimate: each area's official children by age, shared out over its settlements by
 * their weight. Too favourable in rural areas (by up to 19 points in Ceredigion, measured against the
 * official small areas), and labelled so wherever it is used. Deprivation is not known.
 * @throws when an area has children but no settlement, or lacks a band
 */
export function demandFromSettlements(
	settlements: readonly Settlement[],
	need: readonly NeedFigure[],
	areas: readonly string[]
): Demand {
	const figures = new Map(need.map((one) => [`${one.area} ${one.indicator}`, one.value]));
	const childrenOf = new Map(areas.map((gss) => [gss, childrenByYear(gss, figures)]));
	const weights = new Map<string, number>();
	for (const { gss, weight } of settlements) weights.set(gss, (weights.get(gss) ?? 0) + weight);
	for (const gss of areas) {
		if (!weights.get(gss)) throw new RangeError(`No settlement carries the children of ${gss}.`);
	}
	const points = settlements.map((settlement, row) => {
		const { x, y } = toGrid(settlement.point.lon, settlement.point.lat);
		const share = settlement.weight / weights.get(settlement.gss)!;
		return {
			id: `s${String(row).padStart(4, '0')}`,
			name: settlement.name,
			x: Math.round(x),
			y: Math.round(y),
			children: childrenOf.get(settlement.gss)!.map((children) => children * share),
			area: settlement.gss,
			fifth: null,
			rural: settlement.weight < RURAL_BELOW_WEIGHT
		};
	});
	return toDemand('settlements', points, areas);
}

/** An area's official children by single year of age: bands of the mid-year estimates, spread. */
function childrenByYear(gss: string, figures: ReadonlyMap<string, number | null>): number[] {
	const bands = AGE_BANDS.map(({ indicator }) => {
		const value = figures.get(`${gss} ${indicator}`);
		if (value === undefined || value === null) throw new RangeError(`${gss} lacks ${indicator}.`);
		return value;
	});
	const years = spreadOverYears(bands);
	if (years.length !== AGES) throw new RangeError('A year of age is missing.');
	return years;
}
