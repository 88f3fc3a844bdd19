import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { z } from 'zod';

/** A fact file as read: its rows, and what its bytes hash to. */
export type FactFile<Row> = { name: string; sha256: string; rows: Row[] };

/** An empty cell means "not recorded". */
const emptyToNull = (value: string) => (value.trim() === '' ? null : value.trim());

/**
 * Reads a CSV of facts and parses every row. Throws an error that names file, line and column, so that
 * whoever edits a fact file can mend it.
 */
export async function readFacts<Schema extends z.ZodType>(
	folder: string,
	name: string,
	row: Schema
): Promise<FactFile<z.infer<Schema>>> {
	const bytes = await readFile(join(folder, name));
	const records: { record: Record<string, string>; info: { lines: number } }[] = parse(bytes, {
		columns: true,
		bom: true,
		info: true
	});
	const rows = records.map(({ record, info }) => {
		const cells = Object.fromEntries(
			Object.entries(record).map(([column, value]) => [column, emptyToNull(value)])
		);
		const parsed = row.safeParse(cells);
		if (parsed.success) return parsed.data;
		const problem = parsed.error.issues[0];
		throw new Error(
			`${name}, line ${info.lines}, ${problem?.path.join('.') ?? 'row'}: ${problem?.message}`
		);
	});
	return { name, sha256: createHash('sha256').update(bytes).digest('hex'), rows };
}
