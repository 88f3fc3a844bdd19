import { expect, test } from 'vitest';
import { fundingHorizon, scorecardOf } from '../../../../src/lib/coverage/scorecard/scorecard.ts';
import { dayNumber } from '../../../../src/lib/coverage/day-number.ts';
import { coverage, inputs, matrix } from '../dealt-out.ts';

const card = scorecardOf({ inputs, coverage, matrix }, '2026-11-22');

test('every region, every principal area and Wales, in the order of the facts', () => {
	expect(card.regions.map(({ code }) => code)).toEqual(inputs.regions.map(({ code }) => code));
	expect(card.areas.map(({ code }) => code)).toEqual(inputs.demand.areas);
	expect(card.wales.members).toEqual(inputs.demand.areas);
	expect(
		[...card.regions, ...card.areas, card.wales].every(({ scores }) => scores.length === 4)
	).toBe(true);
});

test('a region is the sum of its areas', () => {
	for (const { members, scores } of card.regions) {
		const own = card.areas.filter(({ code }) => members.includes(code));
		for (const [t, score] of scores.entries()) {
			for (const of of ['children', 'cells', 'recorded', 'confirmed', 'fundingEnds'] as const) {
				expect(own.reduce((sum, area) => sum + area.scores[t]![of], 0)).toBeCloseTo(score[of], 4);
			}
		}
	}
});

test('funding is at risk up to the end of the fund, and a year ahead once that is past', () => {
	expect(fundingHorizon('2026-11-22')).toBe('2027-03-31');
	expect(fundingHorizon('2027-03-30')).toBe('2027-03-31');
	expect(fundingHorizon('2027-03-31')).toBe('2028-03-31');
	expect(fundingHorizon('2028-02-29')).toBe('2029-02-28');
	expect(card.until).toBe('2027-03-31');
	const { offers } = coverage;
	const ending = [...offers.fundedUntil].filter(
		(day) => day > 0 && day <= dayNumber(card.until)
	).length;
	expect(ending).toBeGreaterThan(0);
	expect(card.wales.scores.some(({ fundingEnds }) => fundingEnds > 0)).toBe(true);
});
