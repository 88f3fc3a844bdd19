import { OfficialDataRefused } from './refusal.ts';

/** A file of rows: its heading, and the cells of each row with the line it stands on. */
export type Table = {
	/** The file's name, for messages. */
	name: string;
	heading: readonly string[];
	rows: readonly { line: number; cells: readonly string[] }[];
};

/** Headings as publishers write them, folded: "LSOA21CD", "lsoa21_code" and "LSOA 2021 Code" differ. */
export const folded = (heading: string): string =>
	heading
		.replace(/^\uFEFF/, '')
		.trim()
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '_')
		.replace(/^_|_$/g, '');

/** What each column is called, by any publisher: patterns over folded headings, the best first. */
export type Headings<Name extends string> = Readonly<Record<Name, readonly RegExp[]>>;

/** Where each column stands; -1 where the file has none. */
export function columnsOf<Name extends string>(
	heading: readonly string[],
	headings: Headings<Name>
): Record<Name, number> {
	const names = heading.map(folded);
	const at = (patterns: readonly RegExp[]): number => {
		for (const pattern of patterns) {
			const found = names.findIndex((name) => pattern.test(name));
			if (found >= 0) return found;
		}
		return -1;
	};
	return Object.fromEntries(
		Object.entries<readonly RegExp[]>(headings).map(([name, patterns]) => [name, at(patterns)])
	) as Record<Name, number>;
}

/**
 * Throws when a file lacks columns that it can not do without.
 * @param needed a column's name, and what it is in words
 * @throws OfficialDataRefused
 */
export function requireColumns<Name extends string>(
	file: { name: string; heading: readonly string[] },
	columns: Record<Name, number>,
	needed: Partial<Record<Name, string>>
): void {
	const missing = (Object.keys(needed) as Name[]).filter((name) => columns[name] < 0);
	if (missing.length === 0) return;
	const seen = file.heading.slice(0, 12).join(', ');
	throw new OfficialDataRefused([
		`${file.name} has no column for ${missing.map((name) => needed[name]).join(', nor for ')}.`,
		`It has: ${seen}${file.heading.length > 12 ? ', ...' : ''}. Is it the right file?`
	]);
}

/** A cell as a number; null when it is empty, NaN when it is no number. */
export function numberIn(cell: string | undefined): number | null {
	const text = (cell ?? '').trim().replaceAll(',', '');
	return text === '' ? null : Number(text);
}
