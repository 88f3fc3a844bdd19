/**
 * True when every word asked for begins a word of the text. Both are folded, so that accents,
 * apostrophes and capitals do not matter; nothing asked for is true of every text.
 */
export const sameStart = (asked: readonly string[], words: readonly string[]): boolean =>
	asked.every((part) => words.some((word) => word.startsWith(part)));
