import { setImmediate } from 'node:timers/promises';
import { parse, type CsvError } from 'csv-parse';

/** How much an import takes. What is larger is no list of services. */
export const LIMITS = {
	bytes: 12_000_000,
	rows: 10_000,
	columns: 250,
	/** Characters of a cell. */
	cell: 5_000,
	/** Characters of a row. */
	row: 60_000
} as const;

/** A row as it stands in the file, with the line it ends on (a cell may hold line breaks). */
export type CsvRow = { line: number; cells: string[] };

/** Why a text cannot be read as CSV, and on which line where that is known. */
export type CsvProblem = {
	code:
		| 'no-header'
		| 'no-rows'
		| 'too-many-rows'
		| 'too-many-columns'
		| 'row-too-long'
		| 'cell-too-long'
		| 'quote-open'
		| 'quote-inside';
	line: number | null;
};

export type CsvFile =
	{ ok: true; header: string[]; rows: CsvRow[] } | { ok: false; problem: CsvProblem };

/** Characters read before others get their turn: about ten milliseconds. */
const AT_A_TIME = 64_000;

/**
 * Reads CSV a slice at a time, so that pages are answered in between, and stops at the first thing that
 * shows that it is no list. Commas, semicolons and tabs are told apart by the first line. Rows without
 * any text are left out; short rows are filled up with empty cells.
 */
export async function readCsv(text: string): Promise<CsvFile> {
	const parser = parse({
		bom: true,
		delimiter: delimiterOf(text),
		info: true,
		max_record_size: LIMITS.row,
		relax_column_count: true,
		skip_empty_lines: true
	});
	let header: string[] | null = null;
	const rows: CsvRow[] = [];
	let problem: CsvProblem | null = null;
	const take = () => {
		let read: { record: string[]; info: { lines: number } } | null;
		while (problem === null && (read = parser.read() as typeof read) !== null) {
			const { record, info } = read;
			const cells = record.map((cell) => cell.trim());
			problem = problemOf(cells, rows.length, info.lines);
			if (header === null) header = cells;
			else if (cells.some((cell) => cell !== '')) rows.push({ line: info.lines, cells });
		}
	};
	const failed = new Promise<void>((resolve) => {
		parser.on('readable', () => {
			take();
			// What is left unread never ends.
			if (problem !== null) resolve();
		});
		parser.on('error', (error) => {
			problem ??= problemOfError(error as CsvError);
			resolve();
		});
		parser.on('end', resolve);
	});
	for (let at = 0; at < text.length && problem === null; at += AT_A_TIME) {
		parser.write(text.slice(at, at + AT_A_TIME));
		await setImmediate();
	}
	if (problem === null) {
		parser.end();
		await failed;
	}
	parser.destroy();
	return resultOf(header, rows, problem);
}

function resultOf(header: string[] | null, rows: CsvRow[], problem: CsvProblem | null): CsvFile {
	const missing = header === null || header.every((cell) => cell === '');
	const found: CsvProblem | null =
		problem ??
		(missing
			? { code: 'no-header', line: 1 }
			: rows.length === 0
				? { code: 'no-rows', line: null }
				: null);
	if (found !== null || header === null) return { ok: false, problem: found! };
	const width = header.length;
	return {
		ok: true,
		header,
		rows: rows.map(({ line, cells }) => ({
			line,
			cells: Array.from({ length: width }, (_, at) => cells[at] ?? '')
		}))
	};
}

function problemOf(cells: readonly string[], rows: number, line: number): CsvProblem | null {
	if (cells.length > LIMITS.columns) return { code: 'too-many-columns', line };
	if (rows >= LIMITS.rows) return { code: 'too-many-rows', line: null };
	return cells.some((cell) => cell.length > LIMITS.cell) ? { code: 'cell-too-long', line } : null;
}

function problemOfError(error: CsvError): CsvProblem {
	const line = typeof error.lines === 'number' ? error.lines : null;
	if (error.code === 'CSV_MAX_RECORD_SIZE') return { code: 'row-too-long', line };
	if (error.code === 'CSV_QUOTE_NOT_CLOSED') return { code: 'quote-open', line };
	return { code: 'quote-inside', line };
}

/** What parts the cells: whichever stands most often in the first line. */
function delimiterOf(text: string): string {
	const first = text.slice(0, LIMITS.row).split(/\r\n|\n|\r/, 1)[0] ?? '';
	const counted = [',', ';', '\t'].map((mark) => ({ mark, count: first.split(mark).length }));
	return counted.reduce((best, one) => (one.count > best.count ? one : best)).mark;
}
