import { servicesOfCell } from '../../coverage/cells/services-of-cell.ts';
import { USUAL_QUERY } from '../../coverage/query/coverage-query.ts';
import type { TierId } from '../../domain/tier/tier.ts';
import { coverageResult } from '../coverage/coverage-result.ts';
import type { PreparedSetting, ServiceNote } from '../coverage/coverage-setting.ts';

/** A kind of help that an area can declare something of, and what the record holds of it there. */
export type RecordedKind = { id: string; tier: TierId; group: string; services: ServiceNote[] };

/**
 * What is recorded of every kind in an area, as coverage counts it: a declaration that there is none
 * would say nothing against a record.
 */
export function recordedIn(setting: PreparedSetting, gss: string): RecordedKind[] {
	const { coverage } = coverageResult(setting, USUAL_QUERY);
	const area = coverage.ground.demand.areas.indexOf(gss);
	return coverage.kinds.map(({ id, tier, group }, k) => ({
		id,
		tier,
		group,
		services: servicesOfCell(coverage, k, area).map((s) => setting.services[s]!)
	}));
}
