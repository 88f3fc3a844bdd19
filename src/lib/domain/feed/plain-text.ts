const ENTITIES: { readonly [name: string]: string } = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: '’',
	nbsp: ' ',
	rsquo: '’',
	lsquo: '‘',
	rdquo: '”',
	ldquo: '“',
	ndash: '–',
	mdash: '—',
	hellip: '…',
	pound: '£',
	bull: '•',
	eacute: 'é'
};

/**
 * A text of a feed in plain words: tags out, entities read, one space where there were many. Nothing of it is
 * ever shown as HTML, so that a tag that was missed is a word among words.
 */
export function plainText(html: string): string {
	return (
		html
			.slice(0, 50_000)
			.replace(/<!--[\s\S]*?(-->|$)/g, ' ')
			.replace(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi, ' ')
			.replace(/<\/?(p|div|br|li|ul|ol|h[1-6]|tr|table)\b[^>]{0,2000}>/gi, '\n')
			.replace(/<\/?[a-z][^<>]{0,2000}>/gi, '')
			.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) =>
				name === undefined
					? character(decimal === undefined ? parseInt(hex as string, 16) : Number(decimal))
					: (ENTITIES[(name as string).toLowerCase()] ?? whole)
			)
			// Control and direction marks say nothing, and may make a text look like another.
			.replace(/(?!\n|\t)[\p{Cc}\p{Cf}]/gu, '')
			.replace(/[ \t\u00a0]+/g, ' ')
			.replace(/ ?\n[ \n]*/g, '\n')
			.trim()
	);
}

const character = (code: number): string =>
	code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
		? String.fromCodePoint(code)
		: ' ';

/** A text of at most `longest` characters, cut behind a sentence or a word. */
export function cutText(text: string, longest: number): string {
	if (text.length <= longest) return text;
	const room = text.slice(0, longest - 1);
	const sentence = Math.max(room.lastIndexOf('. '), room.lastIndexOf('.\n'));
	if (sentence > longest / 2) return room.slice(0, sentence + 1);
	const word = room.lastIndexOf(' ');
	return `${room.slice(0, word > longest / 2 ? word : longest - 1)}…`;
}
