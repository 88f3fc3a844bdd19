import { error } from '@sveltejs/kit';
import { isLocale } from '$lib/domain/bilingual/locale';
import { COLUMN_IDS } from '$lib/domain/import/columns';
import { csvFile } from '$lib/server/import/csv-file';
import { columnName } from '$lib/views/import/column-names';

/** The empty template of an import: one line of headings. */
export function GET({ params: { lang } }) {
	if (!isLocale(lang)) error(404, { message: 'no such template', code: 'not-found' });
	const header = COLUMN_IDS.map((column) => columnName(column, lang));
	return csvFile([header], `haenau-template-${lang}.csv`);
}
