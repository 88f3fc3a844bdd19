/** Cuts words into lines of at most `letters` letters; a longer word has a line of its own. */
export function wrapped(text: string, letters: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/).filter((one) => one !== '')) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= letters) {
			lines[lines.length - 1] = `${last} ${word}`;
		} else lines.push(word);
	}
	return lines;
}
