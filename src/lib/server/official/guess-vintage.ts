import type { ImportKind } from './publishers.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAMES = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];

/**
 * The vintage that a file's name, or its columns, tell: "NSPL_AUG_2024_UK.csv" is of August 2024, a column
 * "wimd2025_rank" of 2025. Null when nothing does.
 */
export function guessVintage(
	kind: ImportKind,
	name: string,
	columns: readonly string[]
): string | null {
	const dated = new RegExp(`(?:^|[^a-z])(${MONTHS.join('|')})[a-z]*[_ -](20\\d\\d)`, 'i').exec(
		name
	);
	if (dated) return `${NAMES[MONTHS.indexOf(dated[1]!.slice(0, 3).toLowerCase())]} ${dated[2]}`;
	const pattern = {
		boundaries: /^lad(\d\d)cd$/i,
		'health-boards': /^lhb(\d\d)cd$/i,
		lsoa: /^lsoa_?(\d\d)_?(?:cd|code)$/i,
		'lsoa-boundaries': /^lsoa_?(\d\d)_?(?:cd|code)$/i,
		wimd: /^wimd[_ ]?20(\d\d)/i,
		rural: /^ruc_?(\d\d)_?(?:cd|code)$/i,
		postcodes: null,
		figures: null
	}[kind];
	for (const column of pattern ? columns : []) {
		const found = pattern!.exec(column.trim());
		if (found) return `20${found[1]}`;
	}
	const year = /(?:^|[^\d])(20\d\d)(?:[^\d]|$)/.exec(name);
	return year ? year[1]! : null;
}

/** The vintage of small areas with the year of their estimates of children, where the column's name tells it. */
export function withChildrenOf(column: string, vintage: string): string {
	const year = /mid[_ -]?(20\d\d)/i.exec(column)?.[1];
	return year === undefined || vintage.includes(year)
		? vintage
		: `${vintage}, children mid-${year}`;
}

/** The year of a vintage, for telling an older one; null when it names none. */
export const yearOf = (vintage: string): number | null => {
	const found = /(?:19|20)\d\d/.exec(vintage);
	return found ? Number(found[0]) : null;
};
