import { OfficialDataRefused, Problems } from './refusal.ts';
import { problemOfCount } from './geography.ts';
import { SMALL_AREA_HEADINGS, type SmallAreaColumn } from './small-area-columns.ts';
import { columnsOf, type Table } from './table.ts';

/** One small area with what every given file says of it: cells by our names of columns. */
export type JoinedRow = { code: string; line: number; of: (column: SmallAreaColumn) => string };

export type Joined = {
	rows: JoinedRow[];
	/** True when some file has the column. */
	has(column: SmallAreaColumn): boolean;
	/** What the first file that has it calls the column. */
	called(column: SmallAreaColumn): string;
	/** Children by single year of age, where a file has them by sex or together ("F0", "M0", "0"). */
	years: ReadonlyMap<string, readonly number[]>;
};

/** Ages of children, 0 to 17. */
const AGES = Array.from({ length: 18 }, (_, age) => age);

/**
 * Puts files about small areas together by code, Wales only.
 * @throws OfficialDataRefused when a code is there twice in one file, or a file has others than all of them
 */
export function joinSmallAreas(tables: readonly Table[]): Joined {
	const byCode = new Map<string, { line: number; cells: Map<SmallAreaColumn, string> }>();
	const called = new Map<SmallAreaColumn, string>();
	const years = new Map<string, number[]>();
	for (const table of tables) {
		const columns = columnsOf(table.heading, SMALL_AREA_HEADINGS);
		requireCode(table, columns);
		for (const [name, at] of Object.entries(columns) as [SmallAreaColumn, number][]) {
			if (at >= 0 && !called.has(name)) called.set(name, table.heading[at]!.trim());
		}
		const ages = ageColumns(table.heading);
		const codes = new Set<string>();
		const problems = new Problems();
		for (const { line, cells } of table.rows) {
			const code = (cells[columns.code] ?? '').trim();
			if (!/^W01\d{6}$/.test(code)) {
				if (!/^E01\d{6}$/.test(code) && code !== '') {
					problems.add(
						'code',
						`${table.name}, row ${line}: "${code.slice(0, 20)}" is not a code of a small area.`
					);
				}
				continue;
			}
			if (cells.length < table.heading.length) {
				problems.add('short', `${table.name}, row ${line}: the row is cut off.`);
			}
			if (codes.has(code))
				problems.add('twice', `${table.name}, row ${line}: ${code} is there twice.`);
			codes.add(code);
			const row = byCode.get(code) ?? { line, cells: new Map() };
			byCode.set(code, row);
			for (const [name, at] of Object.entries(columns) as [SmallAreaColumn, number][]) {
				if (at >= 0 && !row.cells.has(name)) row.cells.set(name, (cells[at] ?? '').trim());
			}
			if (ages) years.set(code, childrenIn(ages, cells));
		}
		problems.refuse();
		const wrong = problemOfCount(codes.size);
		if (wrong) throw new OfficialDataRefused([`${table.name}: ${wrong}`]);
	}
	const wrong = problemOfCount(byCode.size);
	if (wrong)
		throw new OfficialDataRefused([`The files do not hold the same small areas. ${wrong}`]);
	return {
		rows: [...byCode]
			.sort(([one], [other]) => (one < other ? -1 : 1))
			.map(([code, { line, cells }]) => ({ code, line, of: (column) => cells.get(column) ?? '' })),
		has: (column) => called.has(column),
		called: (column) => called.get(column) ?? column,
		years
	};
}

function requireCode(table: Table, columns: Record<SmallAreaColumn, number>): void {
	if (columns.code >= 0) return;
	throw new OfficialDataRefused(
		columns.code2011 >= 0
			? [
					`${table.name} has the small areas of 2011 (${table.heading[columns.code2011]}). Those of 2021 are needed.`
				]
			: [
					`${table.name} has no column with codes of small areas, such as LSOA21CD.`,
					`It has: ${table.heading.slice(0, 12).join(', ')}. Is it the right file?`
				]
	);
}

/** Columns of each age of childhood; null when the file does not have all of them. */
function ageColumns(heading: readonly string[]): number[][] | null {
	const names = heading.map((one) => one.trim().toUpperCase());
	const of = (age: number): number[] => {
		const bySex = [names.indexOf(`F${age}`), names.indexOf(`M${age}`)];
		if (bySex.every((at) => at >= 0)) return bySex;
		const together = names.findIndex((name) => name === `${age}` || name === `AGE ${age}`);
		return together >= 0 ? [together] : [];
	};
	const ages = AGES.map(of);
	return ages.every((columns) => columns.length > 0) ? ages : null;
}

const childrenIn = (ages: readonly number[][], cells: readonly string[]): number[] =>
	ages.map((columns) =>
		columns.reduce((sum, at) => sum + Number((cells[at] ?? '').replaceAll(',', '')), 0)
	);
