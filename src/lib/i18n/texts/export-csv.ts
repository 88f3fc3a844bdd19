import { stringify } from 'csv-stringify/sync';
import { stateOf, type Reviewed } from './reviewed.ts';
import type { Text } from './text.ts';

/** The columns of the translator's file. */
export const COLUMNS = ['key', 'file', 'en', 'cy', 'state'] as const;

/** Every text with its state as CSV (RFC 4180, with a byte order mark so that Excel reads UTF-8). */
export function exportCsv(texts: readonly Text[], reviewed: Reviewed): string {
	const rows = texts.map((text) => ({
		key: text.id,
		file: text.file,
		en: text.en ?? '',
		cy: text.cy ?? '',
		state: stateOf(text, reviewed)
	}));
	return stringify(rows, { header: true, columns: [...COLUMNS], bom: true });
}
