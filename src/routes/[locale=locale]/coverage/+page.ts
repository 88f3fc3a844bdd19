import { answerHere } from './live/coverage-live';
import type { NationalAnswer } from './live/national-answer';

/**
 * The page of an address: the server's own where it just made it; else the browser's worker's, or, where
 * there is none (yet), the server's again.
 */
export async function load({ data, url, fetch }) {
	const { answer, search, version, locale, told } = data;
	if (search === url.search) return { version, told, ...answer };
	const question = { page: null, search: url.search, locale, version };
	return { version, told, ...(await answerHere<NationalAnswer>(question, url, fetch)) };
}
