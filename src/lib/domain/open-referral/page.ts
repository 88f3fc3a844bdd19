/** The head of a list as the standard has it, with what stands on the page. */
export type Page<T> = {
	total_items: number;
	total_pages: number;
	page_number: number;
	/** How many stand on this page. */
	size: number;
	first_page: boolean;
	last_page: boolean;
	empty: boolean;
	contents: T[];
};

/**
 * One page of a list that is in the order of ids. Pages are counted, or begin after an id: the second
 * way skips and repeats nothing when records come and go between two questions.
 */
export function pageOf<T extends { id: string }>(
	entries: readonly T[],
	{ page, perPage, after }: { page: number; perPage: number; after: string | null }
): Page<T> {
	const start = after === null ? (page - 1) * perPage : firstAfter(entries, after);
	const contents = entries.slice(start, start + perPage);
	const pages = Math.ceil(entries.length / perPage);
	return {
		total_items: entries.length,
		total_pages: pages,
		page_number: after === null ? page : Math.floor(start / perPage) + 1,
		size: contents.length,
		first_page: start === 0,
		last_page: start + perPage >= entries.length,
		empty: contents.length === 0,
		contents
	};
}

/** The place of the first id behind the given one. */
function firstAfter(entries: readonly { id: string }[], after: string): number {
	let low = 0;
	let high = entries.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (entries[middle]!.id <= after) low = middle + 1;
		else high = middle;
	}
	return low;
}
