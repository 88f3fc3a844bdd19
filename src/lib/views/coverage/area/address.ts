import type { CoverageQuery } from '../../../coverage/query/coverage-query.ts';
import { coverageParameters } from '../../../coverage/query/write-query.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';

/**
 * The address of a place's page with a query, or of the national page.
 * @param code area, region or Wales; null for the national page
 */
export function addressOf(code: string | null, query: CoverageQuery, locale: Locale): string {
	const parameters = coverageParameters(query).toString();
	const path = `/${locale}/coverage${code === null ? '' : `/${code}`}`;
	return parameters === '' ? path : `${path}?${parameters}`;
}
