import { foldKey } from '../place/folding.ts';
import { COLUMN_IDS, isColumn, type Cells, type ColumnId } from './columns.ts';

/** Which column of an import each column of a file is; null for one that is left out. */
export type Mapping = (ColumnId | null)[];

/** What the columns are called, in both languages. */
export type ColumnNames = Readonly<Record<ColumnId, readonly string[]>>;

/** The headers of a file in a form in which the same list of headers is found again. */
export const headerKey = (header: readonly string[]): string => header.map(foldKey).join('|');

/**
 * What the headers of a file say by themselves: our names in either language, the names of our own
 * open data, or the code of a column. Where two headers say the same, the first is taken.
 */
export function guessMapping(header: readonly string[], names: ColumnNames): Mapping {
	const known = new Map<string, ColumnId>();
	for (const column of COLUMN_IDS) {
		for (const name of [column, ...names[column], ...(ALSO[column] ?? [])]) {
			if (!known.has(foldKey(name))) known.set(foldKey(name), column);
		}
	}
	const taken = new Set<ColumnId>();
	return header.map((name) => {
		const column = known.get(foldKey(name)) ?? null;
		if (column === null || taken.has(column)) return null;
		taken.add(column);
		return column;
	});
}

/** What others call the same; `id` and the rest are the headers of /data/services.csv. */
const ALSO: Partial<Record<ColumnId, readonly string[]>> = {
	service_id: ['id'],
	organization: ['organisation', 'provider', 'sefydliad', 'darparwr'],
	name_en: ['name', 'service name', 'title', 'service'],
	name_cy: ['enw', 'enw cymraeg'],
	description_en: ['description', 'summary'],
	description_cy: ['disgrifiad', 'crynodeb'],
	url: ['website', 'web address', 'web page', 'gwefan'],
	phone: ['telephone', 'phone number', 'tel', 'ffon'],
	email: ['e-mail', 'email address', 'ebost'],
	postcode: ['post code', 'cod post'],
	latitude: ['lat'],
	longitude: ['lon', 'lng', 'long'],
	withheld: ['location_withheld'],
	minimum_age: ['min age', 'age from', 'from age'],
	maximum_age: ['max age', 'age to', 'to age']
};

/** True when nothing about a mapping is left to ask: every header has its column. */
export const isComplete = (mapping: Mapping): boolean => mapping.every((column) => column !== null);

/** A mapping as a form posts it; null when two headers were given the same column. */
export function readMapping(posted: readonly string[]): Mapping | null {
	const mapping = posted.map((value) => (isColumn(value) ? value : null));
	const chosen = mapping.filter((column) => column !== null);
	return new Set(chosen).size === chosen.length ? mapping : null;
}

/** The cells of a row by column. */
export function cellsOf(row: readonly string[], mapping: Mapping): Cells {
	const cells: Cells = {};
	mapping.forEach((column, at) => {
		const cell = row[at] ?? '';
		if (column !== null && cell !== '') cells[column] = cell;
	});
	return cells;
}
