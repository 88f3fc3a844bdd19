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

/** How much two names are alike, from 0 to 1, whatever the language either is in. */
export function nameLikeness(one: Bilingual, other: Bilingual): number {
	return Math.max(...spellings(one).flatMap((a) => spellings(other).map((b) => likeness(a, b))));
}

const spellings = (name: Bilingual): string[] =>
	[name.en, name.cy].flatMap((text) => (text === null ? [] : [text]));

function likeness(one: string, other: string): number {
	const [a, b] = [tellingWords(one), tellingWords(other)];
	if (a.length === 0 || b.length === 0) return 0;
	if (a.join(' ') === b.join(' ')) return 1;
	// Words that meet say that it is the same thing; letters that meet forgive how it is spelt.
	return (shared(a, b, closeness) + overlap(trigrams(a.join('')), trigrams(b.join('')))) / 2;
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
function shared(a: string[], b: string[], close: (x: string, y: string) => boolean): number {
	const left = [...b];
	let met = 0;
	for (const word of a) {
		const at = left.findIndex((candidate) => close(word, candidate));
		if (at < 0) continue;
		left.splice(at, 1);
		met += 1;
	}
	return (2 * met) / (a.length + b.length);
}

const closeness = (x: string, y: string): boolean =>
	x === y || (x.length > 4 && y.length > 4 && overlap(trigrams(x), trigrams(y)) >= 0.6);

function trigrams(text: string): Set<string> {
	const padded = `  ${text} `;
	return new Set([...padded].slice(2).map((_, at) => padded.slice(at, at + 3)));
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	let met = 0;
	for (const gram of a) if (b.has(gram)) met += 1;
	return (2 * met) / (a.size + b.size);
}
