import { z } from 'zod';
import type { Bilingual } from '../bilingual/bilingual.ts';
import { foldWords } from '../place/folding.ts';
import { isTier, type TierId } from '../tier/tier.ts';
import { newestFirst, type Example } from './example.ts';

/** What an address of the library asks. */
export type LibraryQuery = {
	words: string;
	tier: TierId | null;
	category: string | null;
	/** Only examples with a result, or with one that says out of how many. */
	results: 'any' | 'told' | null;
	/** `result` is asked for and refused. */
	sort: 'newest' | 'title' | 'result';
};

/** Longest text that is searched for. */
const LONGEST = 200;

/** Reads an address; what makes no sense is left out. */
export function readLibraryQuery(
	params: URLSearchParams,
	categories: ReadonlySet<string>
): LibraryQuery {
	const tier = params.get('tier') ?? '';
	const category = params.get('category') ?? '';
	return {
		words: (params.get('q') ?? '').trim().slice(0, LONGEST),
		tier: isTier(tier) ? tier : null,
		category: categories.has(category) ? category : null,
		results: z.enum(['any', 'told']).nullable().catch(null).parse(params.get('results')),
		sort: z.enum(['newest', 'title', 'result']).catch('newest').parse(params.get('sort'))
	};
}

/** The address that asks `query`; what is not asked is not in it. */
export function libraryParams({ words, tier, category, results, sort }: LibraryQuery): string {
	const params = new URLSearchParams();
	if (words) params.set('q', words);
	if (tier) params.set('tier', tier);
	if (category) params.set('category', category);
	if (results) params.set('results', results);
	if (sort !== 'newest') params.set('sort', sort);
	const text = params.toString();
	return text && `?${text}`;
}

/** Names by which an example is found besides its own words: of its services, kinds and tiers. */
export type NamesOf = (example: Example) => Iterable<Bilingual>;

/**
 * The examples that a query finds, in order. Every word has to begin a word of the example, in either
 * language; "result" is no order, so it falls back on the newest.
 */
export function findExamples(
	examples: Iterable<Example>,
	query: LibraryQuery,
	namesOf: NamesOf,
	inOrder: (a: string, b: string) => number,
	titleOf: (example: Example) => string
): Example[] {
	const words = foldWords(query.words);
	const found = [...examples].filter(
		(example) =>
			(query.tier === null || example.tiers.includes(query.tier)) &&
			(query.category === null || example.categories.includes(query.category)) &&
			hasResults(example, query.results) &&
			(words.length === 0 || says(example, words, namesOf(example)))
	);
	return query.sort === 'title'
		? found.sort((a, b) => inOrder(titleOf(a), titleOf(b)) || newestFirst(a, b))
		: found.sort(newestFirst);
}

const hasResults = ({ claims }: Example, wanted: LibraryQuery['results']): boolean =>
	wanted === null || claims.some(({ of }) => wanted === 'any' || of !== null);

function says(example: Example, wanted: readonly string[], names: Iterable<Bilingual>): boolean {
	const texts: (Bilingual | null | undefined)[] = [
		example.title,
		example.done,
		example.for_whom,
		example.needed,
		example.note,
		example.organization?.name,
		...example.claims.flatMap(({ measure, method, source }) => [measure, method, source]),
		...names
	];
	const said = new Set(
		texts.flatMap((text) => [text?.en, text?.cy].flatMap((each) => foldWords(each ?? '')))
	);
	for (const part of foldWords(example.reference)) said.add(part);
	const all = [...said];
	return wanted.every((word) => all.some((each) => each.startsWith(word)));
}
