import type { Locale } from '../../domain/bilingual/locale.ts';

/**
 * A stretch of text, a link in it, an aside in small letters on a line of its own, or a word for machines:
 * a name or value of data, which is the same whatever the language of the page.
 */
export type Run =
	| string
	| { text: string; href: string; lang?: Locale }
	| { aside: string }
	| { code: string; lang: Locale };

/** A text: runs that follow each other with a space between. */
export type Text = readonly Run[];

/** A piece of a page that is mostly read. */
export type Block =
	| { kind: 'text'; text: Text }
	/** A heading within a section, which addresses may point to. */
	| { kind: 'heading'; id: string; text: string }
	| { kind: 'list'; items: readonly Text[] }
	| { kind: 'notice'; title: string; text: Text }
	/** The first cell of a row is its head. `caption` is for those who do not see the heading. */
	| {
			kind: 'table';
			caption: string;
			heads: readonly string[];
			rows: readonly (readonly Text[])[];
	  };

export type Section = { id: string; heading: string; blocks: readonly Block[] };

/** A page that is mostly read: what it says first, then its sections. */
export type Prose = { title: string; lead: string; sections: readonly Section[] };

const isText = (item: Run | Text): item is Text => Array.isArray(item);

export const text = (...runs: Run[]): Block => ({ kind: 'text', text: runs });
export const list = (...items: (Run | Text)[]): Block => ({
	kind: 'list',
	items: items.map((item) => (isText(item) ? item : [item]))
});
export const heading = (id: string, words: string): Block => ({ kind: 'heading', id, text: words });
