import { cleanCell } from '../../domain/import/clean-cell.ts';
import { decodeFile, type NotText } from '../../domain/import/decode-file.ts';
import { LIMITS, readCsv, type CsvProblem, type CsvRow } from './read-csv.ts';

/** Why a file was not taken, in a word that has a sentence. */
export type UploadProblem = {
	code: 'none' | 'too-big' | NotText | CsvProblem['code'];
	line: number | null;
};

export type Upload =
	| { ok: true; name: string; converted: boolean; header: string[]; rows: CsvRow[] }
	| { ok: false; problem: UploadProblem };

const refused = (code: UploadProblem['code']): Upload => ({
	ok: false,
	problem: { code, line: null }
});

/** Reads an uploaded file into rows. What is too large is refused before it is read. */
export async function readUpload(file: unknown): Promise<Upload> {
	if (!(file instanceof File) || file.name === '') return refused('none');
	if (file.size > LIMITS.bytes) return refused('too-big');
	const decoded = decodeFile(new Uint8Array(await file.arrayBuffer()));
	if (!decoded.ok) return refused(decoded.problem);
	const read = await readCsv(decoded.text);
	if (!read.ok) return read;
	return {
		ok: true,
		name: plainName(file.name),
		converted: decoded.encoding === 'windows-1252' || decoded.encoding === 'iso-8859-14',
		header: read.header,
		rows: read.rows
	};
}

/** A file name as text: no folder, nothing that cannot be seen, and not too long. */
function plainName(name: string): string {
	const [last = ''] = name.split(/[/\\]/).slice(-1);
	return cleanCell(last).replace(/\s+/g, ' ').slice(0, 120) || 'import.csv';
}
