import { foldKey } from '../place/folding.ts';
import type { WordList } from './columns.ts';

/** Every word that cells may use, in both languages, as `foldKey` spells it, and its code. */
export type Vocabulary = Readonly<Record<WordList, ReadonlyMap<string, string>>>;

/** Words of a list: each code with everything it is called. The code itself is understood too. */
export function wordsOf(
	named: Iterable<readonly [code: string, names: readonly string[]]>
): ReadonlyMap<string, string> {
	const words = new Map<string, string>();
	const all = [...named];
	for (const [code] of all) words.set(foldKey(code), code);
	for (const [code, names] of all) {
		for (const name of names) if (!words.has(foldKey(name))) words.set(foldKey(name), code);
	}
	return words;
}

/** The code of one word, or null. */
export const codeOf = (word: string, words: ReadonlyMap<string, string>): string | null =>
	words.get(foldKey(word)) ?? null;

/**
 * The codes of a cell with several words, parted by semicolons, bars or line breaks. Names hold commas,
 * so a comma parts words only where what it parts is known and the whole is not.
 * @returns the codes without repeats, and the words that are in no list
 */
export function codesOf(
	cell: string,
	words: ReadonlyMap<string, string>
): { codes: string[]; unknown: string[] } {
	const codes = new Set<string>();
	const unknown: string[] = [];
	for (const part of pieces(cell, /[;|\n]/)) {
		const whole = codeOf(part, words);
		if (whole !== null) {
			codes.add(whole);
			continue;
		}
		const parts = pieces(part, /,/);
		const known = parts.map((one) => codeOf(one, words));
		if (parts.length > 1 && known.some((code) => code !== null)) {
			known.forEach((code, at) => (code === null ? unknown.push(parts[at]!) : codes.add(code)));
		} else unknown.push(part);
	}
	return { codes: [...codes], unknown };
}

const pieces = (text: string, mark: RegExp): string[] =>
	text
		.split(mark)
		.map((part) => part.trim())
		.filter((part) => part !== '');
