import { StringDecoder } from 'node:string_decoder';
import { setImmediate } from 'node:timers/promises';
import type { Geography } from '../../domain/official/geography.ts';
import {
	postcodeReader,
	type PostcodeReader,
	type PostcodeRow
} from '../../domain/official/postcode-row.ts';
import { OfficialDataRefused, Problems } from '../../domain/official/refusal.ts';
import type { Progress } from './progress.ts';
import { refusalOf, streamSource } from './read-source.ts';
import type { Source } from './source.ts';

/** Wales has about 82,000 postcodes in use, and about 60,000 that have ended. */
const LEAST = 60_000;

export type Postcodes = {
	/** In order of the postcodes. */
	rows: PostcodeRow[];
	/** Rows read, of whichever country. */
	read: number;
	elsewhere: number;
	ended: number;
	withoutPoint: number;
	/** False when the file does not say which postcodes have ended. */
	knowsEnded: boolean;
};

/**
 * Cuts the postcodes of Wales out of a file as it streams by. No message repeats a postcode.
 * @throws OfficialDataRefused with everything that is wrong
 */
export async function readPostcodes(
	source: Source,
	geography: Geography,
	progress: Progress
): Promise<Postcodes> {
	const areas = new Set(geography.areas.map(({ gss }) => gss));
	const counts = { elsewhere: 0, ended: 0, 'no point': 0 };
	const problems = new Problems();
	const rows: PostcodeRow[] = [];
	const seen = new Set<string>();
	let reader: PostcodeReader | null = null;
	let line = 0;
	let width = 0;
	const take = (text: string, isLast = false): void => {
		line++;
		if (!reader) {
			const heading = cellsOf(text);
			width = heading.length;
			reader = postcodeReader({ name: source.name, heading }, areas);
			return;
		}
		if (text === '') return;
		// Nine in ten rows of the file of the kingdom end here, before they are taken apart.
		if (!text.includes('W92') && !text.includes('W06')) {
			if (isLast && cellsOf(text).length < width) {
				problems.add('short', `${source.name}, row ${line}: the row is cut off.`);
			} else counts.elsewhere++;
			return;
		}
		const found = reader(cellsOf(text));
		if (found.is === 'wrong')
			problems.add(found.kind, `${source.name}, row ${line}: ${found.why}.`);
		else if (found.is !== 'row') counts[found.is]++;
		else if (seen.has(found.row.postcode)) {
			problems.add(
				'twice',
				`${source.name}, row ${line}: the postcode of this row is there twice.`
			);
		} else {
			seen.add(found.row.postcode);
			rows.push(found.row);
		}
	};
	const { stream, read } = await streamSource(source);
	const decoder = new StringDecoder('utf8');
	let rest = '';
	try {
		for await (const chunk of stream) {
			const lines = (rest + decoder.write(chunk as Buffer)).split('\n');
			rest = lines.pop() ?? '';
			for (const text of lines) take(text.endsWith('\r') ? text.slice(0, -1) : text);
			progress.at({ rows: Math.max(0, line - 1), bytes: read(), of: source.bytes });
			// Others have their turn, and the progress is drawn.
			await setImmediate();
		}
	} catch (error) {
		throw refusalOf(error, source);
	}
	if (rest !== '') take(rest.replace(/\r$/, ''), true);
	problems.refuse();
	requireWhole(rows, geography, source.name);
	rows.sort((one, other) => (one.postcode < other.postcode ? -1 : 1));
	return {
		rows,
		read: line - 1,
		elsewhere: counts.elsewhere,
		ended: counts.ended,
		withoutPoint: counts['no point'],
		knowsEnded: (reader as PostcodeReader | null)?.knowsEnded ?? false
	};
}

/** A file that was cut off between two rows lacks whole parts of Wales. */
function requireWhole(rows: readonly PostcodeRow[], { areas }: Geography, name: string): void {
	const there = new Set(rows.map(({ area }) => area));
	const missing = areas.filter(({ gss }) => !there.has(gss));
	if (rows.length === 0)
		throw new OfficialDataRefused([`${name} has no postcode of Wales. Is it the right file?`]);
	if (missing.length > 0) {
		throw new OfficialDataRefused([
			`${name} has no postcode of ${missing.map((area) => area.name.en).join(', ')}: it is not all of the file.`
		]);
	}
	if (rows.length < LEAST) {
		throw new OfficialDataRefused([
			`${name} has ${rows.length.toLocaleString('en-GB')} postcodes of Wales, and there are more than ${LEAST.toLocaleString('en-GB')}: it is not all of the file.`
		]);
	}
}

/** The cells of a line. Postcode files have no line break within a cell. */
function cellsOf(text: string): string[] {
	if (!text.includes('"')) return text.split(',');
	const cells: string[] = [];
	let cell = '';
	let quoted = false;
	for (let at = 0; at < text.length; at++) {
		const sign = text[at]!;
		if (sign === '"') {
			if (quoted && text[at + 1] === '"') cell += text[++at];
			else quoted = !quoted;
		} else if (sign === ',' && !quoted) {
			cells.push(cell);
			cell = '';
		} else cell += sign;
	}
	cells.push(cell);
	return cells;
}
