import { parse } from 'csv-parse/sync';
import { COLUMNS } from './export-csv.ts';
import { placeholders } from './placeholders.ts';
import { fingerprint, type Reviewed } from './reviewed.ts';
import type { Text } from './text.ts';

/** What a translator's file changes. */
export type TextChanges = {
	/** New Welsh by text id. */
	welsh: Map<string, string>;
	reviewed: Reviewed;
};

type Row = Record<(typeof COLUMNS)[number], string>;

/**
 * Reads a translator's file against the texts as they are. Either every row can be taken, or there is
 * a line for each problem and nothing is. Rows may be missing (a part of the file is fine) and in any
 * order; a straight apostrophe becomes the curly one.
 */
export function importCsv(
	csv: string,
	texts: readonly Text[],
	reviewed: Reviewed
): { problems: string[] } | TextChanges {
	const rows = readRows(csv);
	if (typeof rows === 'string') return { problems: [rows] };
	const byId = new Map(texts.map((text) => [text.id, text]));
	const seen = new Set<string>();
	const problems: string[] = [];
	const welsh = new Map<string, string>();
	const states = new Map(Object.entries(reviewed));
	rows.forEach((row, index) => {
		const text = byId.get(row.key);
		const problem =
			text === undefined
				? 'no text has this key'
				: seen.has(row.key)
					? 'this key is in the file twice'
					: problemWith(row, text, texts);
		seen.add(row.key);
		if (text === undefined || problem !== null) {
			problems.push(`line ${index + 2}, ${row.key || '(no key)'}: ${problem}`);
			return;
		}
		const cy = curly(row.cy);
		if (text.cy !== null && cy !== text.cy) welsh.set(text.id, cy);
		if (row.state === 'reviewed' && text.cy !== null) states.set(text.id, fingerprint(cy));
		else states.delete(text.id);
	});
	return problems.length > 0 ? { problems } : { welsh, reviewed: Object.fromEntries(states) };
}

function readRows(csv: string): Row[] | string {
	try {
		const rows: Row[] = parse(csv, { columns: true, bom: true });
		const missing = COLUMNS.filter((column) => rows[0] && !(column in rows[0]));
		if (missing.length > 0) return `the file has no column ${missing.join(', ')}`;
		return rows.length === 0 ? 'the file has no rows' : rows;
	} catch {
		return 'the file is not a CSV file';
	}
}

const curly = (text: string): string => text.replaceAll("'", '’');

function problemWith(row: Row, text: Text, texts: readonly Text[]): string | null {
	if (row.state !== 'draft' && row.state !== 'reviewed') {
		return `the state is "${row.state}"; write draft or reviewed`;
	}
	if (row.file !== text.file) return `the file is ${text.file}, not "${row.file}"`;
	if (row.en !== (text.en ?? '')) {
		return 'the English has changed since this file was made; export again';
	}
	if (text.cy === null) {
		return row.cy === '' ? null : 'Welsh does not have this form; leave its Welsh empty';
	}
	if (row.cy.trim() === '') return 'the Welsh is empty';
	return placeholderProblem(row.cy, text, texts);
}

/** A message without forms keeps the English placeholders; a form may leave some out ("one child"). */
function placeholderProblem(cy: string, text: Text, texts: readonly Text[]): string | null {
	const given = placeholders(cy);
	const english = texts.filter(({ key, en }) => key === text.key && en !== null);
	const wanted = placeholders(english.map(({ en }) => en).join(' '));
	const list = (names: readonly string[]) => names.map((name) => `{${name}}`).join(', ') || 'none';
	const unknown = given.filter((name) => !wanted.includes(name));
	const left = text.form === null ? wanted.filter((name) => !given.includes(name)) : [];
	if (unknown.length === 0 && left.length === 0) return null;
	return `the placeholders must be ${list(wanted)}, and are ${list(given)}`;
}
