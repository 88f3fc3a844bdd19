import { describe, expect, it } from 'vitest';
import { agesBetween } from '../../../../../src/lib/coverage/ages.ts';
import { readCoverageQuery } from '../../../../../src/lib/coverage/query/read-query.ts';
import {
	USUAL_QUERY,
	type CoverageQuery
} from '../../../../../src/lib/coverage/query/coverage-query.ts';
import { LOCALES } from '../../../../../src/lib/domain/bilingual/locale.ts';
import { knownCodes } from '../../../../../src/lib/views/coverage/known-codes.ts';
import { controlsView } from '../../../../../src/lib/views/coverage/national/controls.ts';
import { seedCoverage } from '../seed-coverage.ts';

const setting = seedCoverage();
const EVERYTHING: CoverageQuery = {
	...USUAL_QUERY,
	tier: 'targeted',
	view: 'confirmed',
	ages: agesBetween(0, 4),
	welsh: true,
	self: true,
	accepting: true,
	confirmed: true,
	providers: ['NHS', 'third sector'],
	need: 'looked-after',
	weight: 2,
	share: 30,
	reach: { primary: { urban: 2, rural: 4 }, targeted: { urban: 10, rural: 20 } },
	open: ['NW', 'W06000023']
};
/** What an address leads to. */
const readBack = (href: string) =>
	readCoverageQuery(new URL(href, 'http://localhost').searchParams, knownCodes(setting));

describe('tags', () => {
	it('stand for everything in use, and each takes away itself alone', () => {
		for (const locale of LOCALES) {
			const { tags } = controlsView(setting, EVERYTHING, locale);
			expect(tags).toHaveLength(11);
			expect(new Set(tags.map(({ label }) => label)).size).toBe(11);
			for (const { href } of tags) {
				const { query, problems } = readBack(href);
				expect(problems).toEqual([]);
				expect(controlsView(setting, query, locale).tags).toHaveLength(10);
				expect(query).toMatchObject({ tier: 'targeted', view: 'confirmed', open: EVERYTHING.open });
			}
		}
	});

	it('are none for the usual question, and there is nothing to reset', () => {
		const { tags, reset, sentence } = controlsView(setting, USUAL_QUERY, 'en');
		expect(tags).toEqual([]);
		expect(reset).toBeNull();
		expect(sentence).toContain('every service on record');
	});

	it('call an assumption an assumption', () => {
		const { tags } = controlsView(setting, EVERYTHING, 'en');
		const assumed = tags.filter(({ assumption }) => assumption).map(({ label }) => label);
		expect(assumed).toHaveLength(4);
		expect(assumed.every((label) => label.includes('assumption'))).toBe(true);
	});
});

it('resets filters and assumptions, and keeps what is looked at', () => {
	const { query } = readBack(controlsView(setting, EVERYTHING, 'cy').reset!);
	const { tier, view, open } = EVERYTHING;
	expect(query).toEqual({ ...USUAL_QUERY, tier, view, open });
});

it('puts all that is in use into one sentence for paper', () => {
	const { sentence, tags } = controlsView(setting, EVERYTHING, 'en');
	for (const { label } of tags) expect(sentence).toContain(label);
});

describe('menus', () => {
	it('carry along every parameter but their own', () => {
		for (const menu of controlsView(setting, EVERYTHING, 'en').menus) {
			const own = menu.fields.map(({ name }) => name);
			const names = menu.hidden.map(([name]) => name);
			expect(names.filter((name) => own.includes(name))).toEqual([]);
			const all = controlsView(setting, EVERYTHING, 'en').menus.flatMap(({ fields }) => fields);
			const others = all.map(({ name }) => name).filter((name) => !own.includes(name));
			// every field of the others is in use, save the reach of two tiers
			const usual = ['reach-universal', 'reach-secondary'];
			expect(others.filter((name) => !names.includes(name) && !usual.includes(name))).toEqual([]);
			expect(names).toContain('tier');
		}
	});

	it('say what is chosen, and show it in their fields', () => {
		const { menus } = controlsView(setting, EVERYTHING, 'en');
		expect(menus.map(({ label }) => label)).toEqual([
			'Ages: 0 to 4',
			'Language: In Welsh',
			'Getting in: 2 chosen',
			'Provider: 3 chosen',
			'Assumptions: 7, changed 4'
		]);
		expect(menus.every(({ used }) => used)).toBe(true);
		const numbers = menus.flatMap(({ fields }) =>
			fields.flatMap((field) =>
				field.kind === 'numbers' ? [[field.name, ...field.parts.map(({ value }) => value)]] : []
			)
		);
		expect(numbers).toEqual([
			['ages', 0, 4],
			['share', 30],
			['reach-universal', 3, 8],
			['reach-primary', 2, 4],
			['reach-secondary', 10, 25],
			['reach-targeted', 10, 20],
			['weight', 2]
		]);
	});

	it('label every assumption as one, with its source or that there is none', () => {
		const assumptions = controlsView(setting, USUAL_QUERY, 'en').menus.at(-1)!;
		for (const field of assumptions.fields) expect(field.hint).toMatch(/^Assumption\. No official/);
	});

	it('do not offer deprivation while none is loaded', () => {
		const need = controlsView(setting, USUAL_QUERY, 'en')
			.menus.flatMap(({ fields }) => fields)
			.find(({ name }) => name === 'need');
		if (need?.kind !== 'choices') throw new Error('need is a choice');
		expect(need.options.map(({ value, disabled }) => [value, disabled])).toEqual([
			['none', false],
			['deprivation', true],
			['looked-after', false]
		]);
	});
});

it('forgets the kind of another tier, and keeps it on its own', () => {
	const { tiers } = controlsView(setting, { ...USUAL_QUERY, kind: 'safety' }, 'en');
	expect(tiers.map(({ href, current }) => [href, current])).toEqual([
		['/en/coverage?tier=universal', false],
		['/en/coverage?tier=primary', false],
		['/en/coverage?kind=safety', true],
		['/en/coverage?tier=targeted', false]
	]);
});
