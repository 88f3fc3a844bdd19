import type { NeedFigure } from '../../domain/area/need.ts';
import { AGE_BANDS, spreadOverYears } from './age-bands.ts';

/** A part of an area, and how heavily it weighs in sharing the area's children out. */
export type Part = {
	area: string;
	weight: number;
	/** A weight for each of `AGE_BANDS`, where more than the one is known. */
	bands?: readonly number[] | null | undefined;
};

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
	const bandsOf = new Map(areas.map((gss) => [gss, officialBands(gss, figures)]));
	const weights = totalWeights(parts);
	for (const gss of areas) {
		if (!weights.get(gss)?.all) throw new RangeError(`Nothing carries the children of ${gss}.`);
	}
	return parts.map(({ area, weight, bands }) => {
		const official = bandsOf.get(area);
		if (!official) throw new RangeError(`${area} is no principal area.`);
		const total = weights.get(area)!;
		return spreadOverYears(
			official.map((children, band) =>
				// A band that no part of the area has weight in goes by the weight as a whole.
				bands && total.banded && total.bands[band]! > 0
					? (children * bands[band]!) / total.bands[band]!
					: (children * weight) / total.all
			)
		);
	});
}

type Weights = { all: number; bands: number[]; banded: boolean };

/** What the parts of each area weigh together. Bands count where every part of the area has them. */
function totalWeights(parts: readonly Part[]): Map<string, Weights> {
	const totals = new Map<string, Weights>();
	for (const { area, weight, bands } of parts) {
		const total = totals.get(area) ?? { all: 0, bands: AGE_BANDS.map(() => 0), banded: true };
		totals.set(area, total);
		total.all += weight;
		if (!bands) total.banded = false;
		bands?.forEach((own, band) => (total.bands[band]! += own));
	}
	return totals;
}

/** An area's official children by band of the mid-year estimates. */
function officialBands(gss: string, figures: ReadonlyMap<string, number | null>): number[] {
	return AGE_BANDS.map(({ indicator }) => {
		const value = figures.get(`${gss} ${indicator}`);
		if (value === undefined || value === null) throw new RangeError(`${gss} lacks ${indicator}.`);
		return value;
	});
}
