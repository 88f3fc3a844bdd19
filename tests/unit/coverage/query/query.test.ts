import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agesBetween, ALL_AGES } from '../../../../src/lib/coverage/ages.ts';
import { USUAL_QUERY } from '../../../../src/lib/coverage/query/coverage-query.ts';
import {
	PARAMETERS,
	readCoverageQuery,
	type KnownCodes
} from '../../../../src/lib/coverage/query/read-query.ts';
import { questionOf } from '../../../../src/lib/coverage/query/to-question.ts';
import { coverageParameters } from '../../../../src/lib/coverage/query/write-query.ts';
import { expectedKinds } from '../../../../src/lib/coverage/kinds/kind.ts';
import { NO_FILTERS, USUAL_ASSUMPTIONS } from '../../../../src/lib/coverage/question.ts';
import { changeWord } from '../../../../src/lib/coverage/what-if/change.ts';
import { MOST_CHANGES } from '../../../../src/lib/domain/assumptions/assumptions.ts';
import { idOf } from '../../domain/a-service.ts';
import { seedReference } from '../../domain/seed-record.ts';
import { changes } from '../what-if/changes.ts';

const known: KnownCodes = {
	kinds: expectedKinds(seedReference.category_groups, seedReference.categories),
	places: new Set([
		...seedReference.areas.map(({ gss }) => gss),
		...seedReference.regions.map(({ code }) => code)
	])
};
const read = (text: string) => readCoverageQuery(new URLSearchParams(text), known);
const written = (text: string) => coverageParameters(read(text).query).toString();

/** A full address in its own order: nothing in it is usual. */
const FULL = [
	'view=confirmed',
	'tier=targeted',
	`kind=${known.kinds.find(({ tier }) => tier === 'targeted')!.group}`,
	'level=region',
	'ages=0-4',
	'welsh=1',
	'self=1',
	'accepting=1',
	'confirmed=1',
	'provider=NHS',
	'provider=third+sector',
	'need=deprivation',
	'weight=1.5',
	'share=40',
	'reach-universal=2-6.5',
	'reach-targeted=20-60',
	'open=W06000023',
	'sort=children',
	'compare=W06000023',
	'compare=W06000008',
	`change=close.${idOf(1)}`,
	`change=move.${idOf(2)}.at-310800-291600`,
	'scenario=Powys+2027',
	'sites=3',
	`for=${known.kinds[0]!.tier}%3A${known.kinds[0]!.group}`,
	'within=W06000023'
].join('&');

describe('the address of a coverage page', () => {
	it('holds nothing when everything is usual', () => {
		expect(coverageParameters(USUAL_QUERY).toString()).toBe('');
		expect(read('')).toEqual({ query: USUAL_QUERY, problems: [] });
	});

	it('is written as it was read, parameter by parameter', () => {
		expect(read(FULL).problems).toEqual([]);
		expect(written(FULL)).toBe(FULL);
	});

	it('takes what a form sends for "not chosen" as not chosen', () => {
		const empty = PARAMETERS.map((name) => `${name}=`).join('&');
		expect(read(empty)).toEqual({ query: USUAL_QUERY, problems: [] });
	});

	it.each([
		['view=both', 'view', 'both'],
		['tier=primordial', 'tier', 'primordial'],
		['kind=moon', 'kind', 'moon'],
		['level=ward', 'level', 'ward'],
		['ages=4-2', 'ages', '4-2'],
		['ages=0-18', 'ages', '0-18'],
		['welsh=yes', 'welsh', 'yes'],
		['provider=army', 'provider', 'army'],
		['need=rain', 'need', 'rain'],
		['weight=2.1', 'weight', '2.1'],
		['weight=NaN', 'weight', 'NaN'],
		['share=5', 'share', '5'],
		['share=95', 'share', '95'],
		['reach-primary=0-10', 'reach-primary', '0-10'],
		['reach-primary=5', 'reach-primary', '5'],
		['reach-primary=5-151', 'reach-primary', '5-151'],
		['open=W06000099', 'open', 'W06000099'],
		['sort=size', 'sort', 'size'],
		['compare=E06000001', 'compare', 'E06000001'],
		['change=add.nowhere', 'change', 'nowhere'],
		['sites=4', 'sites', '4'],
		['for=secondary', 'for', 'secondary'],
		['for=universal%3Aedge_of_care', 'for', 'universal:edge_of_care'],
		['within=Powys', 'within', 'Powys']
	])('says what it could not use: %s', (text, parameter, value) => {
		const { query, problems } = read(text);
		expect(problems).toEqual([{ parameter, value }]);
		expect(query).toEqual(USUAL_QUERY);
	});

	it('keeps the first five changes and names the others', () => {
		const words = Array.from({ length: MOST_CHANGES + 2 }, (_, n) => `close.${idOf(n)}`);
		const { query, problems } = read(words.map((word) => `change=${word}`).join('&'));
		expect(query.changes.map(changeWord)).toEqual(words.slice(0, MOST_CHANGES));
		expect(problems.map(({ value }) => value)).toEqual(words.slice(MOST_CHANGES));
	});

	it('proposes only kinds and areas that there are', () => {
		const [kind] = known.kinds;
		const there = `${kind!.tier}.${kind!.categories[0]}`;
		expect(read(`change=add.${there}.in-W06000008`).problems).toEqual([]);
		const elsewhere = read(`change=add.${there}.in-W06000099`).problems;
		expect(elsewhere).toEqual([{ parameter: 'change', value: 'W06000099' }]);
		const other = read('change=add.universal.edge_of_care.in-W06000008').problems;
		expect(other).toEqual([{ parameter: 'change', value: 'universal.edge_of_care' }]);
	});

	it('compares two areas or none', () => {
		expect(read('compare=W06000008').query.compare).toEqual([]);
		const twice = ['W06000008', 'W06000008'];
		expect(read('compare=W06000008&compare=W06000008').query.compare).toEqual(twice);
		const more = 'compare=W06000008&compare=W06000008&compare=W06000009';
		expect(read(more).query.compare).toEqual(['W06000008', 'W06000009']);
		const three = 'compare=W06000008&compare=W06000009&compare=W06000010';
		expect(read(three).query.compare).toEqual(['W06000008', 'W06000009']);
	});

	it('however mangled is read without an error, and what it reads it writes and reads again', () => {
		const value = fc.oneof(
			fc.string(),
			fc.string({ unit: 'grapheme', minLength: 50, maxLength: 90 }),
			fc.constantFrom('1', '0', '0-4', '17-17', '2.5-7', '1e2', '-1', ' 50 ', '3', '5'),
			fc.constantFrom(...new URLSearchParams(FULL).values()),
			fc.constantFrom(...known.places),
			fc.constantFrom(...known.kinds.map(({ id }) => id)),
			fc.constantFrom(...known.kinds.map(({ group }) => group)),
			changes.map(changeWord)
		);
		const parameter = fc.oneof(
			{ weight: 9, arbitrary: fc.constantFrom(...PARAMETERS) },
			{ weight: 1, arbitrary: fc.string() }
		);
		const address = fc.array(fc.tuple(parameter, value), { maxLength: 30, size: 'max' });
		fc.assert(
			fc.property(address, (pairs) => {
				const { query } = readCoverageQuery(new URLSearchParams(pairs), known);
				const parameters = coverageParameters(query);
				const again = readCoverageQuery(parameters, known);
				expect(again).toEqual({ query, problems: [] });
				expect(coverageParameters(again.query).toString()).toBe(parameters.toString());
				expect(questionOf(query, '2026-11-22').filters.ages).toBeGreaterThan(0);
			}),
			{ numRuns: 1_000 }
		);
	});
});

describe('what an address asks of the kernel', () => {
	it('is the usual question when it says nothing', () => {
		const { filters, assumptions, today } = questionOf(USUAL_QUERY, '1970-01-11');
		expect(filters).toEqual(NO_FILTERS);
		expect(assumptions).toEqual(USUAL_ASSUMPTIONS);
		expect(today).toBe(10);
	});

	it('is in metres, shares and bits', () => {
		const { filters, assumptions } = questionOf(read(FULL).query, '2026-11-22');
		expect(filters).toEqual({
			ages: agesBetween(0, 4),
			welsh: true,
			self: true,
			accepting: true,
			confirmed: true,
			providers: 0b110
		});
		expect(filters.ages).not.toBe(ALL_AGES);
		expect(assumptions.share).toBe(0.4);
		expect(assumptions.radii.universal).toEqual({ urban: 2_000, rural: 6_500 });
		expect(assumptions.radii.primary).toEqual(USUAL_ASSUMPTIONS.radii.primary);
	});
});
