import type { CoverageQuery } from '../../coverage/query/coverage-query.ts';
import { readCoverageQuery, type QueryProblem } from '../../coverage/query/read-query.ts';
import { tidyForm } from '../../coverage/query/tidy-form.ts';
import { coverageParameters } from '../../coverage/query/write-query.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { CoverageSetting } from './coverage-setting.ts';
import { knownCodes } from './known-codes.ts';
import { readChangeForm, withoutForm, type SentForm } from './what-if/what-if-form.ts';

/** Where a coverage page stands: its path, and the areas it is about (GSS codes; empty for Wales). */
export type CoveragePlace = { path: string; within: readonly string[] };

/** What an address asks for: to go elsewhere, or a page. */
export type CoverageAddress =
	{ to: string } | { query: CoverageQuery; problems: QueryProblem[]; sent: SentForm | null };

/**
 * Reads the address of a coverage page, on the server and in a browser's worker alike. A form that was
 * sent leads on to the address that says the same; one that is to be put right stays with all it held.
 */
export function readAddress(
	parameters: URLSearchParams,
	setting: CoverageSetting,
	{ path, within }: CoveragePlace,
	locale: Locale
): CoverageAddress {
	const at = (rest: URLSearchParams, hash = '') =>
		`${path}${rest.size > 0 ? `?${rest}` : ''}${hash}`;
	const tidy = tidyForm(parameters);
	if (tidy) return { to: at(tidy) };
	const own = withoutForm(parameters);
	const { query, problems } = readCoverageQuery(own, knownCodes(setting));
	const sent = readChangeForm(parameters, query, setting, within, locale);
	if (sent && 'change' in sent) {
		const changes = [...query.changes, sent.change];
		return { to: at(coverageParameters({ ...query, changes }), '#what-if') };
	}
	return { query, problems, sent };
}
