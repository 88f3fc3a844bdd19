import { RURAL_BELOW_WEIGHT } from '../../domain/assumptions/assumptions.ts';
import type { NeedFigure } from '../../domain/area/need.ts';
import { toGrid } from '../../domain/place/grid.ts';
import type { Settlement } from '../../domain/place/settlement.ts';
import { toDemand, type Demand, type DemandFile } from './demand.ts';
import { shareOutChildren } from './official-children.ts';

/** A small area (Lower-layer Super Output Area), as official files give it. */
export type SmallArea = {
	/** GSS code. */
	code: string;
	/** As it is published: "Gwynedd 004B", which nobody says. */
	name: { en: string; cy: string };
	/** Principal area (GSS code). */
	area: string;
	/** Where its people live on average: British National Grid metres, or longitude and latitude. */
	middle: { x: number; y: number } | { lon: number; lat: number };
	/** Estimate of children aged 0 to 17. It only shares official totals out, and is never shown. */
	children: number;
	/** Deprivation fifth, 1 the most deprived; null when it is not known. */
	fifth: number | null;
	/** The same by age, one number for each of `AGE_BANDS`, where the file has them. */
	bands?: readonly number[] | null;
	/** Rural by the broad class of the official classification; null when it is not known. */
	rural: boolean | null;
};

/** The official small areas, and the files they were put together from. */
export type SmallAreas = { areas: readonly SmallArea[]; files: readonly DemandFile[] };

/**
 * The official small areas: each principal area's official children by age, shared out in proportion
 * to the estimates of its small areas, so that its bands sum to what is official. Switching from the
 * settlement estimate moves children, never their number. Each goes by the name of the settlement of its
 * area that is nearest to where its people live, and is as rural as that where nothing says how rural it is.
 * @param settlements to name small areas by; without one an area keeps its published name
 * @throws when a principal area has no small area with children, or lacks a band
 */
export function demandFromSmallAreas(
	{ areas: smallAreas, files }: SmallAreas,
	need: readonly NeedFigure[],
	settlements: readonly Settlement[],
	areas: readonly string[]
): Demand {
	const parts = smallAreas.map(({ area, children, bands }) => ({ area, weight: children, bands }));
	const shared = shareOutChildren(parts, need, areas);
	const nearest = nearestSettlements(settlements);
	const points = smallAreas.map(({ code, name, area, middle, fifth, rural }, row) => {
		const { x, y } = 'lon' in middle ? toGrid(middle.lon, middle.lat) : middle;
		const settlement = nearest(area, x, y);
		return {
			id: code,
			name: settlement?.name ?? name,
			official: name,
			x: Math.round(x),
			y: Math.round(y),
			children: shared[row]!,
			area,
			fifth,
			rural: rural ?? (settlement !== null && settlement.weight < RURAL_BELOW_WEIGHT)
		};
	});
	return toDemand('small-areas', points, areas, files);
}

/** Finds the settlement of an area that is nearest to a place on the grid. */
function nearestSettlements(settlements: readonly Settlement[]) {
	const byArea = new Map<string, { x: number; y: number; settlement: Settlement }[]>();
	for (const settlement of settlements) {
		const own = byArea.get(settlement.gss) ?? [];
		byArea.set(settlement.gss, own);
		own.push({ ...toGrid(settlement.point.lon, settlement.point.lat), settlement });
	}
	return (area: string, x: number, y: number): Settlement | null => {
		let best: Settlement | null = null;
		let least = Infinity;
		for (const one of byArea.get(area) ?? []) {
			const square = (one.x - x) ** 2 + (one.y - y) ** 2;
			if (square < least) {
				least = square;
				best = one.settlement;
			}
		}
		return best;
	};
}
