import type { Cell } from '../../../coverage/cells/cell.ts';
import type { RegionCell } from '../../../coverage/cells/region-cell.ts';
import { COVERAGE_STATES, type CoverageState } from '../../../coverage/cells/state.ts';
import { saidKey } from '../../../coverage/inputs.ts';
import type { Kind } from '../../../coverage/kinds/kind.ts';
import type { AreaRow, RegionRow } from '../../../coverage/matrix.ts';
import type { CoverageQuery } from '../../../coverage/query/coverage-query.ts';
import { coverageParameters } from '../../../coverage/query/write-query.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import {
	RECORD_FILLS,
	recordMark,
	recordWord,
	stateWord,
	type RecordMark
} from '../../words/coverage.ts';
import { inWords, number } from '../../words/lists.ts';
import type { CoverageResult } from '../coverage-result.ts';
import { kindName, placeName, tierName, type PreparedSetting } from '../coverage-setting.ts';
import { membersOf, rowsOfLevel } from './rows-of-level.ts';

/** Pattern of a state or of what the record shows. */
export type KindFill = (typeof RECORD_FILLS)[RecordMark] | CoverageState;

/** One line of the map in words: a state, how many places are in it, and which. */
export type KindLegendRow = {
	id: string;
	fill: KindFill;
	word: string;
	count: number;
	/** "Anglesey and Flintshire", "all others"; null where there are none. */
	names: string | null;
};

/** The map of one kind of help, and the same in words. */
export type KindMapView = {
	title: string;
	alt: string;
	/** The kinds of the tier, for the menu. */
	kinds: { value: string; label: string }[];
	chosen: string;
	name: string;
	hidden: [name: string, value: string][];
	places: { code: string; state: string; fill: KindFill; dashed: boolean }[];
	legend: KindLegendRow[];
	dashed: { title: string; text: string } | null;
};

/** In the order of help that reaches, help that does not, and what is not known. */
const RECORD_ORDER: readonly RecordMark[] = [
	'reached',
	'out-of-reach',
	'remote-only',
	'place-not-recorded',
	'unsure',
	'closed',
	'said',
	'none-recorded',
	'not-known'
];
/** Shown only where there is one: what no filter and no region brings about. */
const ONLY_IF_ANY: ReadonlySet<string> = new Set<RecordMark>(['unsure', 'not-known']);

/** Draws one kind of the tier: what the record shows of it, or its state. */
export function kindMapView(
	setting: PreparedSetting,
	result: CoverageResult,
	query: CoverageQuery,
	locale: Locale
): KindMapView {
	const { coverage, view } = result;
	const applicable = result.matrix.wales.cells;
	const kinds = coverage.kinds.filter(
		(kind, k) => kind.tier === query.tier && applicable[k]!.applicable
	);
	const kind = kinds.find(({ group }) => group === query.kind) ?? kinds[0]!;
	const k = coverage.kinds.indexOf(kind);
	const rows = rowsOfLevel(result, query.level);
	const record = view === 'record';
	const places = rows.map((row) => {
		const cell = row.cells[k]!;
		const mark = markOf(row, cell, kind, setting);
		return {
			code: row.code,
			name: placeName(row.code, setting.names, locale),
			state: record ? mark : cell.state,
			fill: record ? RECORD_FILLS[mark] : cell.state,
			dashed: record && cell.certainty !== 'not-known' && !isSure(cell),
			unsaid: cell.certainty === 'not-known'
		};
	});
	const rowOf = (id: string, fill: KindFill, word: string): KindLegendRow[] => {
		const own = places.filter(({ state }) => state === id);
		if (own.length === 0 && record && ONLY_IF_ANY.has(id)) return [];
		const names =
			own.length === 0
				? null
				: own.length * 2 > places.length && own.length > 3
					? (own.length === places.length ? m.coverage_all_of_them : m.coverage_all_others)(
							{},
							{ locale }
						)
					: inWords(
							own.map(({ name }) => name),
							locale
						);
		return [{ id, fill, word, count: own.length, names }];
	};
	const name = kindName(kind, setting.names, locale);
	const tier = tierName(kind.tier, setting.names, locale);
	return {
		title: m.coverage_kind_map({ tier: tier.toLocaleLowerCase(locale) }, { locale }),
		alt: m.coverage_kind_map_alt({ kind: name }, { locale }),
		kinds: kinds.map((one) => ({ value: one.group, label: kindName(one, setting.names, locale) })),
		chosen: kind.group,
		name,
		hidden: [...coverageParameters({ ...query, kind: null })],
		places: places.map(({ code, state, fill, dashed }) => ({ code, state, fill, dashed })),
		legend: record
			? RECORD_ORDER.flatMap((mark) => rowOf(mark, RECORD_FILLS[mark], recordWord(mark, locale)))
			: COVERAGE_STATES.flatMap((state) => rowOf(state, state, stateWord(state, locale))),
		dashed: places.some(({ dashed }) => dashed)
			? {
					title: m.coverage_dashed({}, { locale }),
					text: m.coverage_dashed_kind(
						{
							count: number(places.filter(({ dashed }) => dashed).length, locale),
							unsaid: number(places.filter(({ unsaid }) => unsaid).length, locale)
						},
						{ locale }
					)
				}
			: null
	};
}

const isSure = ({ certainty }: Cell | RegionCell): boolean =>
	certainty === 'confirmed' || certainty === 'declared-none';

/** What the record shows. "Said to exist" where a statement names any of the council areas. */
function markOf(
	row: AreaRow | RegionRow,
	cell: Cell | RegionCell,
	kind: Kind,
	{ inputs }: PreparedSetting
): RecordMark {
	const said = membersOf(row).some((gss) => (inputs.said[saidKey(kind.id, gss)] ?? []).length > 0);
	if ('counts' in cell) return recordMark(cell, said);
	return cell.record === 'none-recorded' && said ? 'said' : cell.record;
}
