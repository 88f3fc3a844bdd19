import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	examplesOfService,
	examplesPublished,
	type Example
} from '../../../../src/lib/domain/example/example.ts';
import {
	findExamples,
	libraryParams,
	readLibraryQuery,
	type LibraryQuery
} from '../../../../src/lib/domain/example/library.ts';
import { aClaim, anExample, said } from './an-example.ts';

const KINDS = new Set(['edge_of_care', 'perinatal']);
const EVERYTHING: LibraryQuery = {
	words: '',
	tier: null,
	category: null,
	results: null,
	sort: 'newest'
};
const titleOf = ({ title }: Example) => title.en!;
const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const find = (examples: Example[], query: Partial<LibraryQuery>) =>
	findExamples(
		examples,
		{ ...EVERYTHING, ...query },
		() => [said('Flying Start', 'Dechrau’n Deg')],
		inOrder,
		titleOf
	).map(({ reference }) => reference);

test('an address says what is asked, and nonsense asks nothing', () => {
	const read = (text: string) => readLibraryQuery(new URLSearchParams(text), KINDS);
	expect(read('q=+cyn+geni+&tier=primary&category=perinatal&results=told&sort=result')).toEqual({
		words: 'cyn geni',
		tier: 'primary',
		category: 'perinatal',
		results: 'told',
		sort: 'result'
	});
	expect(read('tier=sixth&category=none&results=best&sort=size')).toEqual(EVERYTHING);
	expect(read(`q=${'x'.repeat(900)}`).words).toHaveLength(200);
});

test('an address is read back as it was written', () => {
	fc.assert(
		fc.property(
			fc.record({
				words: fc.constantFrom('', 'cyn geni', 'a&b=c', 'tŷ “bach”'),
				tier: fc.constantFrom(null, 'universal' as const, 'targeted' as const),
				category: fc.constantFrom(null, 'perinatal'),
				results: fc.constantFrom(null, 'any' as const, 'told' as const),
				sort: fc.constantFrom('newest' as const, 'title' as const, 'result' as const)
			}),
			(query) => {
				const params = new URLSearchParams(libraryParams(query));
				expect(readLibraryQuery(params, KINDS)).toEqual(query);
			}
		)
	);
	expect(libraryParams(EVERYTHING)).toBe('');
});

test('words are found in either language, in results and in names, from the start of a word', () => {
	const all = [
		anExample(1, { done: said('Visits before birth', 'Ymweliadau cyn geni') }),
		anExample(2, { done: null, claims: [aClaim({ measure: said('Felt less isolated') })] })
	];
	expect(find(all, { words: 'GENI ymwel' })).toEqual(['E-234561']);
	expect(find(all, { words: 'isolat' })).toEqual(['E-234562']);
	expect(find(all, { words: 'eni' })).toEqual([]);
	expect(find(all, { words: 'dechraun deg' })).toEqual(['E-234561', 'E-234562']);
	expect(find(all, { words: 'E-234562' })).toEqual(['E-234562']);
});

test('tiers, kinds and results narrow what is found', () => {
	const all = [
		anExample(1, { tiers: ['primary', 'targeted'], claims: [aClaim()] }),
		anExample(2, { categories: ['perinatal'] }),
		anExample(3, { claims: [aClaim({ n: null, of: null, percent: 80 })] })
	];
	expect(find(all, { tier: 'primary' })).toEqual(['E-234561']);
	expect(find(all, { category: 'perinatal' })).toEqual(['E-234562']);
	expect(find(all, { results: 'any' })).toEqual(['E-234561', 'E-234563']);
	expect(find(all, { results: 'told' })).toEqual(['E-234561']);
});

test('newest first, by title, and never by result: however the numbers stand, the order is the same', () => {
	const shares = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 });
	fc.assert(
		fc.property(shares, (percents) => {
			const all = percents.map((percent, at) =>
				anExample(at, {
					title: said(['b', 'c', 'a'][at]!),
					published_on: `2026-11-0${at + 1}`,
					claims: [aClaim({ n: null, of: null, percent })]
				})
			);
			const newest = ['E-234562', 'E-234561', 'E-234560'];
			expect(find(all, {})).toEqual(newest);
			expect(find(all, { sort: 'result' })).toEqual(newest);
			expect(find(all, { sort: 'title' })).toEqual(['E-234562', 'E-234560', 'E-234561']);
		})
	);
});

test('a service is told of in examples of the records that were merged into it', () => {
	const [here, there, gone] = [1, 2, 3].map((nth) => anExample(nth).id);
	const all = [
		anExample(4, { services: [here!] }),
		anExample(5, { services: [gone!], published_on: '2026-11-02' }),
		anExample(6, { services: [there!] })
	];
	const moves = [{ id: gone!, into: here! }];
	expect(examplesOfService(all, here!, moves).map(({ reference }) => reference)).toEqual([
		'E-234565',
		'E-234564'
	]);
	expect(examplesOfService(all, here!)).toHaveLength(1);
});

test('a period holds what was published from its first day to its last', () => {
	const all = ['2026-01-01', '2026-03-31', '2026-04-01'].map((published_on, at) =>
		anExample(at, { published_on })
	);
	const found = examplesPublished(all, { from: '2026-01-01', to: '2026-03-31' });
	expect(found.map(({ published_on }) => published_on)).toEqual(['2026-03-31', '2026-01-01']);
});
