/**
 * True when `query` becomes a beginning of `key` by one change: a letter wrong, missing, too many,
 * or two neighbours swapped. Linear in the query, so that it can run on every key press.
 */
export function startsWithOneTypo(key: string, query: string): boolean {
	let at = 0;
	while (at < query.length && key[at] === query[at]) at++;
	if (at === query.length) return true;
	const wrong = key.startsWith(query.slice(at + 1), at + 1);
	const missing = key.startsWith(query.slice(at), at + 1);
	const extra = key.startsWith(query.slice(at + 1), at);
	const swapped =
		query[at] === key[at + 1] &&
		query[at + 1] === key[at] &&
		key.startsWith(query.slice(at + 2), at + 2);
	return wrong || missing || extra || swapped;
}
