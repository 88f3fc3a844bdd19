import { addSplits, type Split, type View } from '../../../coverage/cells/split.ts';
import type { Cell } from '../../../coverage/cells/cell.ts';
import type { RegionCell } from '../../../coverage/cells/region-cell.ts';
import type { CellCertainty, CoverageState, Warning } from '../../../coverage/cells/state.ts';
import { SUMS, type Sum } from '../../../coverage/cells/sums.ts';
import { saidKey } from '../../../coverage/inputs.ts';
import type { Kind } from '../../../coverage/kinds/kind.ts';
import type { AreaRow, RegionRow } from '../../../coverage/matrix.ts';
import { recordMark, type RecordMark } from '../../words/coverage.ts';
import type { CoverageResult } from '../coverage-result.ts';
import type { CoverageSetting } from '../coverage-setting.ts';
import type { AreaPlace } from './area-place.ts';

/** One kind of help in a place, be it an area or several: what every piece of the page reads. */
export type PlaceKind = {
	/** Index of the kind. */
	k: number;
	kind: Kind;
	applicable: boolean;
	mark: RecordMark;
	state: CoverageState;
	certainty: CellCertainty;
	warnings: readonly Warning[];
	/** Children of the ages asked for, by how they are reached, over all its areas. */
	sums: Record<Sum, number>;
	split: Record<View, Split>;
	/** Services, each once for an area; in a region once for each area it serves. */
	records: number;
	/** Ids of statements that it should exist. */
	said: readonly string[];
	/** Index of the area where the smallest share is reached; null in a single area. */
	worst: Record<View, number> | null;
};

/** The row of the matrix that a place has. */
export function rowOfPlace(place: AreaPlace, { matrix }: CoverageResult): AreaRow | RegionRow {
	if (place.level === 'wales') return matrix.wales;
	const rows: readonly (AreaRow | RegionRow)[] =
		place.level === 'region' ? matrix.regions : matrix.areas;
	return rows.find(({ code }) => code === place.code)!;
}

/** Indices of a place's areas. */
export const indicesOf = ({ members }: AreaPlace, areas: readonly string[]): number[] =>
	members.map((gss) => areas.indexOf(gss));

/** Every kind of help in a place, in the order of the kinds. */
export function placeKinds(
	place: AreaPlace,
	result: CoverageResult,
	{ inputs }: Pick<CoverageSetting, 'inputs'>
): PlaceKind[] {
	const { kinds } = result.coverage;
	const row = rowOfPlace(place, result);
	const members = result.matrix.areas.filter(({ code }) => place.members.includes(code));
	return kinds.map((kind, k) => {
		const cell = row.cells[k]!;
		const cells = members.map((member) => member.cells[k]!);
		const said = new Set(place.members.flatMap((gss) => inputs.said[saidKey(kind.id, gss)] ?? []));
		return {
			k,
			kind,
			applicable: cell.applicable,
			mark: markOf(cell, said.size > 0),
			state: cell.state,
			certainty: cell.certainty,
			warnings: 'warnings' in cell ? cell.warnings : [],
			sums: sumsOver(cells),
			split: {
				record: addSplits(cells.map(({ split }) => split)),
				confirmed: addSplits(cells.map(({ confirmedSplit }) => confirmedSplit))
			},
			records: cells.reduce((sum, { counts }) => sum + counts.records, 0),
			said: [...said],
			worst: 'worst' in cell ? cell.worst : null
		};
	});
}

function markOf(cell: Cell | RegionCell, said: boolean): RecordMark {
	if ('counts' in cell) return recordMark(cell, said);
	return cell.record === 'none-recorded' && said ? 'said' : cell.record;
}

const sumsOver = (cells: readonly Cell[]): Record<Sum, number> =>
	Object.fromEntries(
		SUMS.map((sum) => [sum, cells.reduce((total, { sums }) => total + sums[sum], 0)])
	) as Record<Sum, number>;
