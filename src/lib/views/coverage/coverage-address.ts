import { coverageParameters } from '../../coverage/query/write-query.ts';
import type { CoverageQuery } from '../../coverage/query/coverage-query.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';

/** Parameters as they stand behind a path; nothing where all of them are usual. */
const behind = (query: CoverageQuery): string => {
	const parameters = coverageParameters(query).toString();
	return parameters === '' ? '' : `?${parameters}`;
};

/** Address of the national page that shows a query. */
export const coverageHref = (query: CoverageQuery, locale: Locale): string =>
	`/${locale}/coverage${behind(query)}`;

/** Address of an area or a region in depth, asked the same. */
export const areaHref = (code: string, query: CoverageQuery, locale: Locale): string =>
	`/${locale}/coverage/${code}${behind({ ...query, level: 'authority', open: [], compare: [] })}`;

/** Address of the same figures as data, in both languages alike. */
export const dataHref = (format: 'csv' | 'geojson', query: CoverageQuery): string =>
	`/data/coverage.${format}${behind(query)}`;
