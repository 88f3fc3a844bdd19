import { dayNumber } from '../../../../src/lib/coverage/day-number.ts';
import { demandFromSettlements } from '../../../../src/lib/coverage/demand/from-settlements.ts';
import type { CoverageRecord } from '../../../../src/lib/coverage/inputs.ts';
import { expectedKinds } from '../../../../src/lib/coverage/kinds/kind.ts';
import { offerRows } from '../../../../src/lib/coverage/offers/from-services.ts';
import { NO_FILTERS, USUAL_ASSUMPTIONS } from '../../../../src/lib/coverage/question.ts';
import type { DatedRecord } from '../../../../src/lib/domain/history/dated-record.ts';
import type { Service } from '../../../../src/lib/domain/service/service.ts';
import { oracleCell, type OracleCell } from '../../../unit/coverage/oracle/oracle-cell.ts';
import type { World } from '../../../unit/coverage/oracle/world.ts';

/** A record of a day as the plain objects that the oracle reads. Declarations are taken over by hand. */
export function worldOf(
	services: Iterable<Service>,
	reference: CoverageRecord['reference'],
	day: string
): World {
	const areas = reference.areas.map(({ gss }) => gss);
	const demand = demandFromSettlements(reference.settlements, reference.need, areas);
	return {
		points: demand.ids.map((id, i) => ({
			id,
			name: demand.names[i]!,
			x: demand.x[i]!,
			y: demand.y[i]!,
			children: [...demand.children.subarray(i * 18, i * 18 + 18)],
			area: areas[demand.area[i]!]!,
			fifth: null,
			rural: demand.rural[i] === 1
		})),
		areas,
		regions: reference.regions,
		categories: reference.categories.map(({ id }) => id),
		kinds: expectedKinds(reference.category_groups, reference.categories),
		rows: offerRows(services, areas, day),
		question: { filters: NO_FILTERS, assumptions: USUAL_ASSUMPTIONS, today: dayNumber(day) },
		declarations: reference.declarations
			.filter(({ says }) => says === 'none')
			.map(({ area, tier, group, expires_on }) => ({
				area,
				kind: `${tier}:${group}`,
				until: dayNumber(expires_on) - 1
			})),
		minutes: null
	};
}

export const coverageRecordOf = (record: DatedRecord): CoverageRecord => ({
	services: record.services.values(),
	statements: record.statements.values(),
	reference: record.reference
});

/** Every cell of a world, kind by kind, area by area. */
export const cellsOf = (world: World): { kind: string; area: string; cell: OracleCell }[] =>
	world.kinds.flatMap((kind) =>
		world.areas.map((area) => ({ kind: kind.id, area, cell: oracleCell(world, kind, area) }))
	);
