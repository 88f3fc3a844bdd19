import { describe, expect, it } from 'vitest';
import type { ExampleDraft } from '../../../../src/lib/domain/example/example.ts';
import {
	claimLines,
	missingIn,
	readExample,
	showExample
} from '../../../../src/lib/domain/example/example-form.ts';
import { placesInSecret } from '../../../../src/lib/domain/example/named-places.ts';
import type { Values } from '../../../../src/lib/domain/offer/question.ts';
import { seedWorld } from '../seed-record.ts';
import { aClaim, said } from './an-example.ts';

const SERVICE = '00000000-0000-4000-8000-000000000001';
const known = { categories: new Set(['edge_of_care', 'perinatal']), services: new Set([SERVICE]) };
const whole: ExampleDraft = {
	title: said('Visits before birth', 'Ymweliadau cyn geni'),
	done: said('We visit.'),
	for_whom: { en: null, cy: 'Rhieni', cy_state: 'draft' },
	needed: said('A car'),
	tiers: ['primary', 'targeted'],
	categories: ['edge_of_care', 'perinatal'],
	services: [SERVICE],
	claims: [
		aClaim(),
		aClaim({
			n: null,
			of: null,
			percent: 87.5,
			period: { from: '2025', to: '2025' },
			method: null
		}),
		aClaim({ n: null, of: null, period: null, source_url: 'https://example.org/report' })
	]
};
const read = (values: Values) => readExample(values, known);
const result = (of: Record<string, string>): Values => ({
	'measure-1-en': ['Stayed'],
	'source-1-en': ['A report'],
	'level-1': ['counted'],
	...Object.fromEntries(Object.entries(of).map(([name, text]) => [name, [text]]))
});
const codes = (values: Values) =>
	read(values).problems.map(({ field, code }) => `${field}: ${code}`);

describe('the form of an example', () => {
	it('is read back as it was shown', () => {
		expect(read(showExample(whole))).toEqual({ draft: whole, problems: [] });
		expect(missingIn(whole)).toEqual([]);
	});

	it('keeps an empty draft and says what it lacks', () => {
		const { draft, problems } = read({});
		expect(problems).toEqual([]);
		expect(missingIn(draft)).toEqual([
			'title',
			'done',
			'for-whom',
			'needed',
			'tiers',
			'categories'
		]);
	});

	it('shows a line more than was typed, and ten at most', () => {
		expect(claimLines({})).toEqual([1]);
		expect(claimLines(showExample(whole))).toEqual([1, 2, 3, 4]);
		expect(claimLines({ 'measure-99-en': ['x'] })).toHaveLength(10);
	});

	it('takes nothing it does not offer', () => {
		const { draft } = read({
			tiers: ['sixth', 'primary'],
			services: ['00000000-0000-4000-8000-00000000ffff', SERVICE, SERVICE],
			'category-1': ['nothing'],
			'category-2': ['perinatal'],
			'category-3': ['perinatal']
		});
		expect(draft).toMatchObject({
			tiers: ['primary'],
			services: [SERVICE],
			categories: ['perinatal']
		});
	});

	it('names each mistake of a result at its field', () => {
		expect(codes(result({ 'n-1': 'many', 'of-1': '0' }))).toEqual(['n-1: number', 'of-1: number']);
		expect(codes(result({ 'n-1': '4' }))).toEqual(['n-1: pair']);
		expect(codes(result({ 'n-1': '9', 'of-1': '8' }))).toEqual(['n-1: order']);
		expect(codes(result({ 'n-1': '47', 'of-1': '50' }))).toEqual(['n-1: small']);
		expect(codes(result({ 'percent-1': '101' }))).toEqual(['percent-1: percent']);
		expect(codes(result({ 'from-1': 'April', 'to-1': '13 2025' }))).toEqual([
			'from-1: period',
			'to-1: period'
		]);
		expect(codes(result({ 'from-1': '5 2025', 'to-1': '4 2025' }))).toEqual(['to-1: period-order']);
		expect(codes(result({ 'from-1': '5 2025', 'to-1': '2025' }))).toEqual([]);
		expect(codes(result({ 'url-1': 'javascript:alert(1)' }))).toEqual(['url-1: website']);
		expect(codes({ 'n-1': ['20'], 'of-1': ['40'] })).toEqual([
			'measure-1-en: measure',
			'source-1-en: source',
			'level-1: level'
		]);
	});

	it('keeps a share only where there are no numbers', () => {
		const claim = (of: Record<string, string>) => read(result(of)).draft.claims[0];
		expect(claim({ 'percent-1': '94,5 %' })).toMatchObject({ n: null, of: null, percent: 94.5 });
		expect(claim({ 'percent-1': '94', 'n-1': '30', 'of-1': '40' })).toMatchObject({
			n: 30,
			of: 40,
			percent: null
		});
	});

	it('takes no postcode, no e-mail address and nothing too long, in either language', () => {
		expect(
			codes({
				'title-cy': ['x'.repeat(151)],
				'done-en': ['We met at LL57 1TF on Mondays'],
				'needed-cy': ['Ysgrifennwch at rhywun@example.org'],
				'for-whom-en': ['Up to A55 4LANE B4 5 minutes']
			})
		).toEqual(['title-cy: long', 'done-en: postcode', 'needed-cy: email']);
	});

	it('lets nobody name the place of a service that keeps it secret', () => {
		const { gazetteer } = seedWorld('2026-11-21');
		const named = {
			...whole,
			done: said('In a house in Llandudno', 'Mewn tŷ'),
			claims: [aClaim({ source_url: 'https://example.org/llandudno' })]
		};
		expect(placesInSecret(named, false, gazetteer)).toEqual([]);
		expect(placesInSecret(named, true, gazetteer)).toEqual([
			{ field: 'done-en', code: 'place', said: 'Llandudno' },
			{ field: 'url-1', code: 'place', said: '/llandudno' }
		]);
		expect(placesInSecret(whole, true, gazetteer)).toEqual([
			{ field: 'url-3', code: 'place', said: '/report' }
		]);
	});
});
