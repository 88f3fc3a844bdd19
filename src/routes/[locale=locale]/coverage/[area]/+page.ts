import type { AreaAnswer } from '../live/area-answer';
import { answerHere } from '../live/coverage-live';

/** The page of an address: the server's where it just made it, else the worker's or the server's again. */
export async function load({ data, url, fetch }) {
	const { answer, search, version, locale, place, record, address, told } = data;
	const own = { version, address, told };
	if (search === url.search) return { ...own, ...answer };
	const question = { page: { place, record }, search: url.search, locale, version };
	return { ...own, ...(await answerHere<AreaAnswer>(question, url, fetch)) };
}
