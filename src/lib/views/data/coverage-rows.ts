import { toTens } from '../words/rounded.ts';
import type { Cell } from '../../coverage/cells/cell.ts';
import type { RegionCell } from '../../coverage/cells/region-cell.ts';
import { addSplits, type Split } from '../../coverage/cells/split.ts';
import type { Sum } from '../../coverage/cells/sums.ts';
import { saidKey } from '../../coverage/inputs.ts';
import type { Kind } from '../../coverage/kinds/kind.ts';
import { WALES, type AreaRow, type RegionRow } from '../../coverage/matrix.ts';
import { CONFIRMED } from '../../coverage/offers/offers.ts';
import type { Level } from '../../coverage/query/coverage-query.ts';
import type { CoverageResult } from '../coverage/coverage-result.ts';
import {
	kindName,
	placeName,
	tierName,
	type PreparedSetting
} from '../coverage/coverage-setting.ts';

/**
 * Coverage as flat rows of open data: one for each place, tier and expected category group, in the
 * order of the facts. Words are codes that stay; children are rounded to the nearest 10, each figure
 * by itself; empty means that nothing is recorded or asked, never zero. Regions are followed by Wales.
 */
export function coverageRows(setting: PreparedSetting, result: CoverageResult, level: Level) {
	const { matrix, coverage } = result;
	const rows = level === 'region' ? [...matrix.regions, matrix.wales] : matrix.areas;
	return rows.flatMap((row) =>
		coverage.kinds.map((kind, k) => coverageRow(setting, result, row, kind, k))
	);
}
export type CoverageRow = ReturnType<typeof coverageRow>;

function coverageRow(
	setting: PreparedSetting,
	result: CoverageResult,
	row: AreaRow | RegionRow,
	kind: Kind,
	k: number
) {
	const { inputs, names } = setting;
	const cell = row.cells[k]!;
	const members = 'members' in row ? row.members : [row.code];
	const cells = 'members' in row ? cellsOf(result, members, k) : [row.cells[k]!];
	const said = members.some((gss) => (inputs.said[saidKey(kind.id, gss)] ?? []).length > 0);
	const services = servicesIn(result, k, members);
	const checked = services.filter((s) => result.coverage.offers.certainty[s] === CONFIRMED).length;
	const only = <T>(value: T): T | '' => (cell.applicable ? value : '');
	/** Where nothing is recorded nothing was measured: that is no zero. */
	const recorded = (value: number) => only(services.length > 0 ? value : '');
	return {
		area_code: row.code,
		area_name_en: placeName(row.code, names, 'en'),
		area_name_cy: placeName(row.code, names, 'cy'),
		level: row.code === WALES ? 'country' : 'members' in row ? 'region' : 'authority',
		tier: kind.tier,
		tier_name_en: tierName(kind.tier, names, 'en'),
		tier_name_cy: tierName(kind.tier, names, 'cy'),
		group: kind.group,
		group_name_en: kindName(kind, names, 'en'),
		group_name_cy: kindName(kind, names, 'cy'),
		applicable: cell.applicable ? 'yes' : 'no',
		state: only(cell.state),
		record: only(cell.record),
		certainty: only(cell.certainty),
		warnings: only('warnings' in cell ? cell.warnings.join(';') : ''),
		said_to_exist: only(said ? 'yes' : 'no'),
		children: only(toTens(sumOf(cells, 'children'))),
		...splitColumns('record', addSplits(cells.map(({ split }) => split)), only),
		...splitColumns('confirmed', addSplits(cells.map((one) => one.confirmedSplit)), only),
		reached_by_place: recorded(toTens(sumOf(cells, 'site'))),
		reached_by_visit: recorded(toTens(sumOf(cells, 'area'))),
		reached_in_person: recorded(toTens(sumOf(cells, 'inPerson'))),
		place_not_recorded: recorded(toTens(sumOf(cells, 'placeUnknown'))),
		reached_any_way: recorded(toTens(sumOf(cells, 'any'))),
		services: only(services.length),
		services_confirmed: only(checked),
		confirmed_share: only(services.length > 0 ? percent(checked / services.length) : ''),
		least_reached_area_record: only(worstOf(result, cell, 'record')),
		least_reached_area_confirmed: only(worstOf(result, cell, 'confirmed'))
	};
}

const cellsOf = ({ matrix }: CoverageResult, members: readonly string[], k: number): Cell[] =>
	matrix.areas.flatMap((row) => (members.includes(row.code) ? [row.cells[k]!] : []));

/** Services of a kind recorded for any of some areas, each once. */
function servicesIn({ coverage }: CoverageResult, k: number, members: readonly string[]): number[] {
	const { areas } = coverage.ground.demand;
	const mask = members.reduce((bits, gss) => bits | (1 << areas.indexOf(gss)), 0);
	return coverage.membership.services[k]!.filter((s) => (coverage.offers.areas[s]! & mask) !== 0);
}

function splitColumns<View extends 'record' | 'confirmed'>(
	view: View,
	{ reached, notReached, notKnown }: Split,
	only: (value: number) => number | ''
) {
	return {
		[`${view}_reached`]: only(toTens(reached)),
		[`${view}_not_reached`]: only(toTens(notReached)),
		[`${view}_not_known`]: only(toTens(notKnown))
	} as Record<`${View}_${'reached' | 'not_reached' | 'not_known'}`, number | ''>;
}

const sumOf = (cells: readonly Cell[], sum: Sum): number =>
	cells.reduce((all, { sums }) => all + sums[sum], 0);

/** The area of a region where the smallest share of children is reached. */
const worstOf = (
	{ matrix }: CoverageResult,
	cell: Cell | RegionCell,
	view: 'record' | 'confirmed'
): string => ('worst' in cell ? matrix.areas[cell.worst[view]]!.code : '');

const percent = (share: number): number => Math.round(share * 100);
