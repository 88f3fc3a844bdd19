import type { Offer } from '../offer/offer.ts';
import { cellsOfOffer } from './cells-of-offer.ts';
import { COLUMN_IDS, PLACE_COLUMNS, type Cells, type ColumnId } from './columns.ts';
import type { Ground } from './ground.ts';
import { matchService, type Candidates } from './match-service.ts';
import { mergeOffer } from './merge/merge-offer.ts';
import type { Merging } from './merge/merging.ts';
import { blankOffer } from './offer-of-service.ts';
import { isNote, problem, type RowProblem } from './problem.ts';
import { readRow } from './read-row.ts';
import { sameValue } from './same-value.ts';
import type { Vocabulary } from './vocabulary.ts';

export const OUTCOMES = ['created', 'changed', 'unchanged', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a row of a file would do. */
export type CheckedRow = {
	/** The cells that may be kept: none that says where a withheld service is. */
	cells: Cells;
	outcome: Outcome;
	/** The service it means; null for a new one. */
	serviceId: string | null;
	/** The published version it was held against. */
	baseVersion: number;
	/** Columns whose cells differ from what is recorded. */
	changed: ColumnId[];
	/** Why it is refused; of a row that is taken, only what has to be known of it. */
	problems: RowProblem[];
	/** What would be proposed; only for rows that create or change. */
	offer: Offer | null;
};

/** What rows are checked with. */
export type Checking = Pick<Merging, 'own' | 'today' | 'definitions'> & {
	vocabulary: Vocabulary;
	candidates: Candidates;
	ground: Ground;
	/** The areas an authority may speak for; null where the list is an organisation's own. */
	areas: ReadonlySet<string> | null;
};

/** Checks the rows of one file in turn: it remembers which services the file has named already. */
export function createRowCheck(checking: Checking): (cells: Cells) => CheckedRow {
	const seen = new Set<string>();
	return (cells) => {
		const row = checkRow(cells, checking, seen);
		return row.withheld ? withoutPlace(row.checked) : row.checked;
	};
}

function checkRow(
	cells: Cells,
	checking: Checking,
	seen: Set<string>
): { checked: CheckedRow; withheld: boolean } {
	const { values, problems } = readRow(cells, checking.vocabulary);
	const match = matchService(values, checking.candidates);
	const unsure = problems.some(({ column }) => column === 'withheld');
	const refused = (found: RowProblem[], withheld: boolean) => ({
		checked: {
			cells,
			outcome: 'refused' as const,
			serviceId: 'service' in match ? (match.service?.id ?? null) : null,
			baseVersion: 0,
			changed: [],
			problems: found,
			offer: null
		},
		withheld: withheld || unsure
	});
	if ('problems' in match) {
		const places = values.withheld ? PLACE_COLUMNS.filter((column) => column in values) : [];
		const named = places.map((column) => problem(column, 'withheld-place'));
		return refused([...problems, ...match.problems, ...named], values.withheld === true);
	}
	const { service, organization } = match;
	const withheld = values.withheld ?? service?.offer.location_withheld ?? false;
	const key = service?.id ?? ('key' in match ? match.key : '');
	if (seen.has(key)) problems.push(problem(service ? 'service_id' : 'name_en', 'twice'));
	seen.add(key);
	const base = service?.offer ?? blankOffer(organization);
	const merged = mergeOffer({ ...checking, base, values }, checking.ground);
	const unread = new Set(problems.map(({ column }) => column));
	const found = [...merged.problems, ...areaProblems(base, merged.offer, checking.areas)];
	// A cell that could not be read is not missing as well.
	problems.push(...found.filter(({ column }) => column === null || !unread.has(column)));
	const same = service !== null && sameValue(base, merged.offer);
	if (service?.waiting && !same) problems.push(problem('service_id', 'waiting'));
	// A service that is withheld now has places in no version that is still to come, and none here.
	if (!problems.every(isNote)) {
		return refused(
			problems.filter((one) => !isNote(one)),
			withheld
		);
	}
	return {
		checked: {
			cells,
			outcome: service === null ? 'created' : same ? 'unchanged' : 'changed',
			serviceId: service?.id ?? null,
			baseVersion: service?.version ?? 0,
			changed: same || service === null ? [] : changedColumns(base, merged.offer),
			problems: same ? [] : problems,
			offer: same ? null : merged.offer
		},
		withheld
	};
}

/** An authority speaks for services of its own areas only. */
function areaProblems(base: Offer, offer: Offer, own: ReadonlySet<string> | null): RowProblem[] {
	if (own === null) return [];
	const touched = base.areas.length > 0 ? base.areas : offer.areas;
	const mine = touched.some((gss) => own.has(gss));
	const added = offer.areas.filter((gss) => !base.areas.includes(gss) && !own.has(gss));
	if (mine && added.length === 0) return [];
	return [problem('areas', 'area-elsewhere', (added.length > 0 ? added : touched).join('; '))];
}

/** The columns in which two offers differ. */
export function changedColumns(before: Offer, after: Offer): ColumnId[] {
	const was = cellsOfOffer(before);
	const now = cellsOfOffer(after);
	return COLUMN_IDS.filter((column) => (was[column] ?? '') !== (now[column] ?? ''));
}

/** The row as it may be kept: without its place, and without the words that its problems are about. */
function withoutPlace(row: CheckedRow): CheckedRow {
	const unfit = new Set<string>([
		...PLACE_COLUMNS,
		...row.problems.flatMap(({ column }) => column ?? [])
	]);
	const cells = Object.fromEntries(
		Object.entries(row.cells).filter(([column]) => !unfit.has(column))
	);
	return {
		...row,
		cells,
		problems: row.problems.map((found) => ({ ...found, value: null }))
	};
}
