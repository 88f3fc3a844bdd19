import { RURAL_BELOW_WEIGHT } from '../../domain/assumptions/assumptions.ts';
import type { NeedFigure } from '../../domain/area/need.ts';
import { toGrid } from '../../domain/place/grid.ts';
import type { Settlement } from '../../domain/place/settlement.ts';
import { toDemand, type Demand } from './demand.ts';
import { shareOutChildren } from './official-children.ts';

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
	const parts = settlements.map(({ gss, weight }) => ({ area: gss, weight }));
	const children = shareOutChildren(parts, need, areas);
	const points = settlements.map((settlement, row) => {
		const { x, y } = toGrid(settlement.point.lon, settlement.point.lat);
		return {
			id: `s${String(row).padStart(4, '0')}`,
			name: settlement.name,
			x: Math.round(x),
			y: Math.round(y),
			children: children[row]!,
			area: settlement.gss,
			fifth: null,
			rural: settlement.weight < RURAL_BELOW_WEIGHT
		};
	});
	return toDemand('settlements', points, areas);
}
