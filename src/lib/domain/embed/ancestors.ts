/**
 * Reads the list of sites that may show our pieces in frames of their own: origins, separated by spaces
 * or commas. Nothing, and "none", mean that nobody may.
 * @returns null when something in it is not an origin
 */
export function parseAncestors(text: string): string[] | null {
	const words = text.split(/[\s,]+/).filter((word) => word !== '');
	if (words.length === 0 || (words.length === 1 && words[0] === 'none')) return [];
	const origins = words.map(originOf);
	return origins.every((origin) => origin !== null) ? [...new Set(origins)] : null;
}

/** "https://www.council.example" and nothing after it; without encryption on this machine only. */
function originOf(word: string): string | null {
	// A wildcard would let in whoever gets a name under it; a path would be ignored by browsers.
	if (!/^https?:\/\/[a-z0-9.-]+(:\d+)?\/?$/i.test(word) || !URL.canParse(word)) return null;
	const { origin, protocol, hostname } = new URL(word);
	const local = hostname === 'localhost' || hostname === '127.0.0.1';
	return protocol === 'https:' || local ? origin : null;
}
