import { describe, expect, it } from 'vitest';
import type { View } from '../../../../../src/lib/coverage/cells/split.ts';
import { USUAL_QUERY } from '../../../../../src/lib/coverage/query/coverage-query.ts';
import { LOCALES } from '../../../../../src/lib/domain/bilingual/locale.ts';
import { coverageResult } from '../../../../../src/lib/views/coverage/coverage-result.ts';
import {
	answerOf,
	answerWords,
	type Answer
} from '../../../../../src/lib/views/coverage/national/answer.ts';
import { seedCoverage } from '../seed-coverage.ts';

const setting = seedCoverage();
const full = (universal: number, primary = 0, secondary = 0, targeted = 0): Answer['full'] => ({
	universal,
	primary,
	secondary,
	targeted
});
const say = (
	change: Partial<Answer>,
	{ view = 'record', filtered = false, locale = 'en' as 'en' | 'cy' } = {}
) =>
	answerWords(
		{ areas: 22, full: full(0), settled: 0, cells: 682, ...change },
		{ view: view as View, filtered },
		setting.names,
		locale
	);

describe('the answer', () => {
	it('on the seed is that no area has the full offer, and that nobody has confirmed any of it', () => {
		const answer = answerOf(coverageResult(setting, USUAL_QUERY));
		expect(answer).toEqual({ areas: 22, full: full(0), settled: 0, cells: 682 });
		expect(say(answer)).toBe(
			'On the public record, no council area has the full offer at any tier. Nobody has confirmed any of it yet, so this is where to ask first, not a list of gaps.'
		);
		expect(say(answer, { locale: 'cy' })).toBe(
			'Yn ôl y cofnod cyhoeddus, nid oes gan unrhyw ardal cyngor y cynnig llawn ar unrhyw haen. Nid oes neb wedi cadarnhau dim ohono eto, felly dyma le i ddechrau holi, nid rhestr o fylchau.'
		);
	});

	it('follows the question: for children under five some areas have every universal kind', () => {
		const { full } = answerOf(coverageResult(setting, { ...USUAL_QUERY, ages: 0b11111 }));
		expect(full.universal).toBeGreaterThan(0);
		expect(full.secondary).toBe(0);
	});

	it('counts areas by tier when some have it, and says when all have', () => {
		expect(say({ full: full(7, 1) })).toMatch(
			/^Council areas with the full offer on the public record, of 22: universal 7, primary 1, secondary 0, targeted 0\. /
		);
		expect(say({ full: full(7, 1) }, { locale: 'cy' })).toContain('o’r 22: cyffredinol: 7, ');
		expect(say({ full: full(22, 22, 22, 22) })).toMatch(
			/^On the public record, every council area has the full offer at every tier\. /
		);
		expect(say({ full: full(22, 22, 22, 21) })).toMatch(/^Council areas with/);
	});

	it('says how much is confirmed', () => {
		expect(say({ settled: 40 })).toContain('Confirmed so far: 40 of 682 kinds.');
		expect(say({ settled: 682 })).toMatch(/All of it has been confirmed\.$/);
	});

	it('in the confirmed view calls what nobody confirmed not known, never missing', () => {
		const view = 'confirmed';
		expect(say({}, { view })).toBe(
			'On what has been confirmed, no council area has the full offer at any tier. Nobody has confirmed anything yet, so what is there is not known.'
		);
		expect(say({ settled: 82 }, { view })).toContain(
			'Not confirmed yet, and so not known: 600 of 682 kinds.'
		);
		expect(say({ settled: 682, full: full(22, 22, 22, 22) }, { view })).toBe(
			'On what has been confirmed, every council area has the full offer at every tier. All of it has been confirmed.'
		);
	});

	it('says that filters are in use', () => {
		for (const locale of LOCALES) {
			expect(say({}, { filtered: true, locale }).length).toBeGreaterThan(
				say({}, { locale }).length
			);
		}
		expect(say({}, { filtered: true })).toMatch(
			/Only help that fits the filters in use is counted\.$/
		);
	});
});
