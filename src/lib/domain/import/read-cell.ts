import { parsePostcode } from '../place/postcode.ts';
import { UNBORN } from '../service/eligibility.ts';
import { COLUMNS, type CellKind, type ColumnId } from './columns.ts';
import { readHours, type OpeningHours } from './opening-hours.ts';
import { problem, type RowProblem, type RowProblemCode } from './problem.ts';
import { codeOf, codesOf, type Vocabulary } from './vocabulary.ts';

/** What a kind of cell becomes. */
export type ValueOf<Kind extends CellKind> = Kind extends { as: 'words' }
	? string[]
	: Kind extends { as: 'yes-no' }
		? boolean
		: Kind extends { as: 'whole' | 'age' | 'degrees' }
			? number
			: Kind extends { as: 'hours' }
				? OpeningHours[]
				: string;

/** The values of a row: a value, null for what is to be taken out, nothing where the cell was empty. */
export type Values = { [Column in ColumnId]?: ValueOf<(typeof COLUMNS)[Column]> | null };

type Read = { value: unknown } | { problems: RowProblem[] };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const EMAIL = /^[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>]+$/;
const PHONE = /^[+0-9][0-9 ]{2,19}$/;
const UNBORN_WORDS = /^(unborn|heb (ei )?(g)?eni|yn y groth|-1)$/i;

/** Reads a cell that is not empty, or says what is wrong with it. */
export function readCell(column: ColumnId, cell: string, vocabulary: Vocabulary): Read {
	const kind: CellKind = COLUMNS[column];
	const wrong = (code: RowProblemCode): Read => ({ problems: [problem(column, code, cell)] });
	const value = (read: unknown, code: RowProblemCode): Read =>
		read === null ? wrong(code) : { value: read };
	switch (kind.as) {
		case 'text':
			return cell.length > kind.longest ? wrong('too-long') : { value: cell };
		case 'word':
			return value(codeOf(cell, vocabulary[kind.of]), 'not-in-list');
		case 'words': {
			const { codes, unknown } = codesOf(cell, vocabulary[kind.of]);
			if (unknown.length === 0) return { value: codes };
			return { problems: unknown.slice(0, 3).map((word) => problem(column, 'not-in-list', word)) };
		}
		case 'yes-no': {
			const answer = codeOf(cell, vocabulary.yes_no);
			return answer === null ? wrong('not-yes-no') : { value: answer === 'yes' };
		}
		case 'whole':
			return value(wholeUpTo(cell, kind.most, kind.least), 'not-whole');
		case 'age':
			return value(UNBORN_WORDS.test(cell) ? UNBORN : wholeUpTo(cell, 120), 'not-age');
		case 'date':
			return value(readDate(cell), 'not-date');
		case 'id':
			return value(UUID.test(cell) ? cell.toLowerCase() : null, 'not-id');
		case 'url':
			return value(readUrl(cell), 'not-url');
		case 'email':
			return value(EMAIL.test(cell) ? cell.toLowerCase() : null, 'not-email');
		case 'phone':
			return value(readPhone(cell), 'not-phone');
		case 'postcode': {
			const parsed = parsePostcode(cell);
			return parsed.kind === 'full' ? { value: parsed.formatted } : wrong('not-postcode');
		}
		case 'degrees':
			return value(/^-?\d{1,3}(\.\d{1,12})?$/.test(cell) ? Number(cell) : null, 'not-degrees');
		case 'hours':
			return value(readHours(cell), 'not-hours');
	}
}

/** A spreadsheet may have written 5 as "5.0", and 1500 as "1,500". */
function wholeUpTo(cell: string, most: number, least = 0): number | null {
	const plain = cell.replace(/^(\d{1,3}),(\d{3})$/, '$1$2').replace(/\.0+$/, '');
	const number = Number(plain);
	return /^\d{1,9}$/.test(plain) && number <= most && number >= least ? number : null;
}

/** 2026-03-31, or the British 31/03/2026 that spreadsheets make of it. */
function readDate(cell: string): string | null {
	const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(cell);
	const [year, month, day] = british
		? [british[3]!, british[2]!.padStart(2, '0'), british[1]!.padStart(2, '0')]
		: cell.split('-');
	const iso = `${year}-${month}-${day}`;
	if (!/^20\d\d-\d\d-\d\d$/.test(iso)) return null;
	const date = new Date(`${iso}T00:00:00Z`);
	return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso;
}

/** A web address; "www.example.org" is one too. */
function readUrl(cell: string): string | null {
	const whole = /^[a-z][a-z0-9+.-]*:/i.test(cell) ? cell : `https://${cell}`;
	if (!/^https?:\/\/[^\s/]+\.[^\s/]+/i.test(whole) || whole.length > 500) return null;
	try {
		const url = new URL(whole);
		return url.username === '' && url.password === '' ? whole : null;
	} catch {
		return null;
	}
}

/** A number as the record writes it: "(029) 2087-2087" without its marks. */
function readPhone(cell: string): string | null {
	const plain = cell
		.replace(/[().\u2010-\u2013/-]/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
	return PHONE.test(plain) && plain.replace(/\D/g, '').length >= 3 ? plain : null;
}
