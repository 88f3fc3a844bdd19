import type { NeedFigure } from '../../domain/area/need.ts';
import { toGrid } from '../../domain/place/grid.ts';
import { toDemand, type Demand } from './demand.ts';
import { shareOutChildren } from './official-children.ts';

/** A small area (Lower-layer Super Output Area), as an official file gives it. */
export type SmallArea = {
	/** GSS code. */
	code: string;
	name: { en: string; cy: string };
	/** Principal area (GSS code). */
	area: string;
	/** Where its people live on average: British National Grid metres, or longitude and latitude. */
	middle: { x: number; y: number } | { lon: number; lat: number };
	/** Estimate of children aged 0 to 17. It only shares official totals out, and is never shown. */
	children: number;
	/** Deprivation fifth, 1 the most deprived; null when it is not known. */
	fifth: number | null;
	/** Rural by the broad class of the official classification. */
	rural: boolean;
};

/**
 * The official small areas: each principal area's official children by age, shared out in proportion
 * to the estimates of its small areas, so that its bands sum to what is official. Switching from the
 * settlement estimate moves children, never their number.
 * @throws when a principal area has no small area with children, or lacks a band
 */
export function demandFromSmallAreas(
	smallAreas: readonly SmallArea[],
	need: readonly NeedFigure[],
	areas: readonly string[]
): Demand {
	const parts = smallAreas.map(({ area, children }) => ({ area, weight: children }));
	const shared = shareOutChildren(parts, need, areas);
	const points = smallAreas.map(({ code, name, area, middle, fifth, rural }, row) => {
		const { x, y } = 'lon' in middle ? toGrid(middle.lon, middle.lat) : middle;
		return {
			id: code,
			name,
			x: Math.round(x),
			y: Math.round(y),
			children: shared[row]!,
			area,
			fifth,
			rural
		};
	});
	return toDemand('small-areas', points, areas);
}
