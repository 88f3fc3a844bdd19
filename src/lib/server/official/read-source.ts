import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CsvError, parse } from 'csv-parse/sync';
import { OfficialDataRefused } from '../../domain/official/refusal.ts';
import type { Table } from '../../domain/official/table.ts';
import type { Source } from './source.ts';

/** Files that are read whole: the largest is boundaries of all small areas in full detail. */
const MOST_BYTES = 700_000_000;

/** What a file is by its first bytes, whatever it is called. */
async function kindOf({ path, name }: Source): Promise<'gzip' | 'text'> {
	const file = await open(path);
	const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
	await file.close();
	if (bytesRead === 0) throw new OfficialDataRefused([`${name} is empty.`]);
	const start = buffer.subarray(0, bytesRead);
	if (start[0] === 0x1f && start[1] === 0x8b) return 'gzip';
	if (start.subarray(0, 2).toString('latin1') === 'PK') {
		throw new OfficialDataRefused([
			`${name} is a zip archive, a workbook or a spreadsheet. Unpack it, or save its sheet as CSV, and name that file.`
		]);
	}
	if (/^\uFEFF?\s*<(!doctype|html|\?xml)/i.test(start.toString('utf8'))) {
		throw new OfficialDataRefused([
			`${name} is a web page and no data: the address leads to a page about the data.`
		]);
	}
	return 'text';
}

/**
 * The bytes of a source, unpacked, as a stream that fails in words. `read` tells how many bytes of the
 * packed file were read so far.
 */
export async function streamSource(source: Source): Promise<{ stream: Readable; read(): number }> {
	const packed = (await kindOf(source)) === 'gzip';
	const file = createReadStream(source.path, { highWaterMark: 1 << 20 });
	if (!packed) return { stream: file, read: () => file.bytesRead };
	const plain = createGunzip();
	file.on('error', (error) => plain.destroy(error));
	return { stream: file.pipe(plain), read: () => file.bytesRead };
}

/** Says that a packed file is cut off or damaged, in place of the unpacker's words. */
export function refusalOf(error: unknown, { name }: Source): unknown {
	const { code } = error as NodeJS.ErrnoException;
	if (code === 'Z_BUF_ERROR') {
		return new OfficialDataRefused([`${name} is cut off: the download is not whole.`]);
	}
	if (code?.startsWith('Z_')) return new OfficialDataRefused([`${name} is damaged.`]);
	return error;
}

/** A source's text, whole. UTF-8, else the old Western encoding that some councils still use. */
async function readText(source: Source): Promise<string> {
	const { stream } = await streamSource(source);
	const parts: Buffer[] = [];
	let bytes = 0;
	try {
		for await (const chunk of stream) {
			bytes += (chunk as Buffer).length;
			if (bytes > MOST_BYTES)
				throw new OfficialDataRefused([`${source.name} is too large for its kind.`]);
			parts.push(chunk as Buffer);
		}
	} catch (error) {
		throw refusalOf(error, source);
	}
	const whole = Buffer.concat(parts);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(whole);
	} catch {
		return new TextDecoder('windows-1252').decode(whole);
	}
}

/** A source as a JSON document. */
export async function readDocument(source: Source): Promise<unknown> {
	const text = await readText(source);
	try {
		return JSON.parse(text);
	} catch {
		throw new OfficialDataRefused([
			/^\s*[{[]/.test(text)
				? `${source.name} is cut off: the download is not whole.`
				: `${source.name} is no GeoJSON.`
		]);
	}
}

/** A source as a table: CSV with a heading, or points of GeoJSON. */
export async function readTable(source: Source): Promise<Table> {
	const text = await readText(source);
	if (/^\s*[{[]/.test(text)) {
		throw new OfficialDataRefused([`${source.name} is JSON. A table (CSV) is needed.`]);
	}
	try {
		const rows = parse(text, {
			bom: true,
			relax_column_count: true,
			info: true,
			skip_empty_lines: true
		}) as unknown as {
			record: string[];
			info: { lines: number };
		}[];
		const [heading, ...rest] = rows;
		if (!heading || rest.length === 0)
			throw new OfficialDataRefused([`${source.name} has no rows.`]);
		return {
			name: source.name,
			heading: heading.record,
			rows: rest.map(({ record, info }) => ({ line: info.lines, cells: record }))
		};
	} catch (error) {
		if (error instanceof CsvError) {
			throw new OfficialDataRefused([
				error.code === 'CSV_QUOTE_NOT_CLOSED'
					? `${source.name} is cut off: a quoted cell does not end.`
					: `${source.name} is no table with commas (line ${error.lines}).`
			]);
		}
		throw error;
	}
}
