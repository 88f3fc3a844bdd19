/**
 * The words of a name in a form in which spellings of the same place meet: no accents, hyphens,
 * apostrophes or capitals; full-width letters and digits made plain. "Pen-y-bont ar Ogwr" gives
 * pen, y, bont, ar, ogwr.
 */
export function foldWords(text: string): string[] {
	return text
		.normalize('NFKD')
		.replace(/[\p{M}'’‘`´.]/gu, '')
		.toLowerCase()
		.replace(/&/g, ' and ')
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '');
}

/** The folded words run together, since "Pen y bont", "Pen-y-bont" and "Penybont" are one name. */
export const foldKey = (text: string): string => foldWords(text).join('');

const ARTICLES = new Set(['y', 'yr', 'the']);

/** The keys a whole name answers to: with and without its article ("Y Rhyl", "Rhyl"). */
export function wholeKeys(name: string): string[] {
	const words = foldWords(name);
	const [first, ...rest] = words;
	if (first === undefined) return [];
	const keys = [words.join('')];
	if (rest.length > 0 && ARTICLES.has(first)) keys.push(rest.join(''));
	return keys;
}

/** The key from each word of the name to its end, so that any word can start a search. */
export function wordStartKeys(name: string): string[] {
	const words = foldWords(name);
	return words.map((_, at) => words.slice(at).join(''));
}
