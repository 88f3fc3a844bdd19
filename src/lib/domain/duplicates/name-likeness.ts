import type { Bilingual } from '../bilingual/bilingual.ts';
import { foldWords } from '../place/folding.ts';

/** Words that half of all names hold, in either language: they tell services apart badly. */
const COMMON = new Set(
	(
		'a an and ar am at by cyf cic cymru c c i in limited ltd o of on or plc the to uk wales with y yn yng yr ' +
		'for i’r a’r r gwasanaeth gwasanaethau service services project prosiect scheme cynllun team tim ' +
		'support cymorth cefnogaeth council cyngor'
	).split(' ')
);

/** Words of one language that the other says so: names of the same service meet in them. */
const MEETING: { readonly [word: string]: string } = {
	teulu: 'family',
	teuluoedd: 'family',
	teuluol: 'family',
	families: 'family',
	plant: 'child',
	plentyn: 'child',
	children: 'child',
	childrens: 'child',
	ieuenctid: 'youth',
	ifanc: 'young',
	pobl: 'people',
	rhieni: 'parent',
	rhianta: 'parent',
	parents: 'parent',
	parenting: 'parent',
	canolfan: 'centre',
	center: 'centre',
	dechrau: 'start',
	deg: 'flying',
	flying: 'flying',
	merched: 'women',
	menywod: 'women',
	womens: 'women',
	cwnsela: 'counselling',
	gofalwyr: 'carer',
	carers: 'carer',
	iechyd: 'health',
	meddwl: 'mental',
	chwarae: 'play',
	gartref: 'home',
	cartref: 'home',
	cynnar: 'early',
	eiriolaeth: 'advocacy'
};

/** A name made ready: compared with thousands of others, and made ready once. */
type Spelling = {
	words: readonly { text: string; grams: ReadonlySet<string> }[];
	grams: ReadonlySet<string>;
};

const ready = new WeakMap<Bilingual, readonly Spelling[]>();

/** How much two names are alike, from 0 to 1, whatever the language either is in. */
export function nameLikeness(one: Bilingual, other: Bilingual): number {
	let best = 0;
	for (const a of spellings(one)) {
		for (const b of spellings(other)) best = Math.max(best, likeness(a, b));
	}
	return best;
}

function spellings(name: Bilingual): readonly Spelling[] {
	const known = ready.get(name);
	if (known) return known;
	const made = [name.en, name.cy].flatMap((text) => (text === null ? [] : [spelling(text)]));
	ready.set(name, made);
	return made;
}

function spelling(text: string): Spelling {
	const words = tellingWords(text);
	return {
		words: words.map((word) => ({ text: word, grams: trigrams(word) })),
		grams: trigrams(words.join(''))
	};
}

function likeness(a: Spelling, b: Spelling): number {
	if (a.words.length === 0 || b.words.length === 0) return 0;
	// Words that meet say that it is the same thing; letters that meet forgive how it is spelt.
	const letters = overlap(a.grams, b.grams);
	return letters < 0.2 ? 0 : (shared(a.words, b.words) + letters) / 2;
}

/** The words of a name that tell it apart, folded; all of them where every word is a common one. */
export function tellingWords(text: string): string[] {
	const words = foldWords(text);
	const telling = words.filter((word) => !COMMON.has(word));
	return (telling.length > 0 ? telling : words).map((word) =>
		Object.hasOwn(MEETING, word) ? MEETING[word]! : word
	);
}

/** The share of words that find a partner (Dice), each taken once. */
function shared(a: Spelling['words'], b: Spelling['words']): number {
	const left = [...b];
	let met = 0;
	for (const word of a) {
		const at = left.findIndex(
			({ text, grams }) =>
				text === word.text ||
				(text.length > 4 && word.text.length > 4 && overlap(grams, word.grams) >= 0.6)
		);
		if (at < 0) continue;
		left.splice(at, 1);
		met += 1;
	}
	return (2 * met) / (a.length + b.length);
}

function trigrams(text: string): Set<string> {
	const padded = `  ${text} `;
	return new Set([...padded].slice(2).map((_, at) => padded.slice(at, at + 3)));
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	let met = 0;
	for (const gram of a) if (b.has(gram)) met += 1;
	return (2 * met) / (a.size + b.size);
}
