import { WALES, type AreaRow, type RegionRow } from '../../../coverage/matrix.ts';
import { childrenAt } from '../../../coverage/demand/child-sums.ts';
import type { Level } from '../../../coverage/query/coverage-query.ts';
import type { CoverageResult } from '../coverage-result.ts';
import type { PreparedSetting } from '../coverage-setting.ts';

/** What a map draws: council areas, or the regions they make, in the order of the facts. */
export const rowsOfLevel = (
	{ matrix }: Pick<CoverageResult, 'matrix'>,
	level: Level
): readonly (AreaRow | RegionRow)[] => (level === 'region' ? matrix.regions : matrix.areas);

/** The council areas of a row: itself, or its members. */
export const membersOf = (row: AreaRow | RegionRow): readonly string[] =>
	'members' in row ? row.members : [row.code];

/** Children of the ages asked for in an area, a region or Wales, unrounded. */
export function childrenIn(code: string, { land, inputs }: PreparedSetting, ages: number): number {
	const { areas } = land.demand;
	const region = inputs.regions.find((one) => one.code === code);
	const members = code === WALES ? areas : (region?.members ?? [code]);
	return members.reduce((sum, gss) => {
		const a = areas.indexOf(gss);
		return a < 0 ? sum : sum + childrenAt(land.areaSums, a, ages);
	}, 0);
}
