import type { NeedFigure } from '../../domain/area/need.ts';
import { AGE_BANDS, spreadOverYears } from './age-bands.ts';

/** A part of an area, and how heavily it weighs in sharing the area's children out. */
export type Part = { area: string; weight: number };

/**
 * Shares each area's official children, by single year of age, out over its parts by their weight:
 * whichever parts there are, an area's bands sum to what is official.
 * @returns children by year for each part, in their order
 * @throws when an area has children but no part with weight, or lacks a band
 */
export function shareOutChildren(
	parts: readonly Part[],
	need: readonly NeedFigure[],
	areas: readonly string[]
): number[][] {
	const figures = new Map(need.map((one) => [`${one.area} ${one.indicator}`, one.value]));
	const childrenOf = new Map(areas.map((gss) => [gss, childrenByYear(gss, figures)]));
	const weights = new Map<string, number>();
	for (const { area, weight } of parts) weights.set(area, (weights.get(area) ?? 0) + weight);
	for (const gss of areas) {
		if (!weights.get(gss)) throw new RangeError(`Nothing carries the children of ${gss}.`);
	}
	return parts.map(({ area, weight }) => {
		const official = childrenOf.get(area);
		if (!official) throw new RangeError(`${area} is no principal area.`);
		return official.map((children) => (children * weight) / weights.get(area)!);
	});
}

/** An area's official children by single year of age: bands of the mid-year estimates, spread. */
function childrenByYear(gss: string, figures: ReadonlyMap<string, number | null>): number[] {
	const bands = AGE_BANDS.map(({ indicator }) => {
		const value = figures.get(`${gss} ${indicator}`);
		if (value === undefined || value === null) throw new RangeError(`${gss} lacks ${indicator}.`);
		return value;
	});
	return spreadOverYears(bands);
}
