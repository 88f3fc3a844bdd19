import { describe, expect, test } from 'vitest';
import { compareCoverage } from '../../../../src/lib/coverage/figures/compare-coverage.ts';
import { changesByTier } from '../../../../src/lib/coverage/figures/sum-changes.ts';
import type { Challenge } from '../../../../src/lib/domain/challenge/challenge.ts';
import { toTens } from '../../../../src/lib/views/words/rounded.ts';
import { number } from '../../../../src/lib/views/words/lists.ts';
import { reviewAnswer } from '../../../../src/lib/views/review/review-answer.ts';
import { scoreLine, type ScoreSetting } from '../../../../src/lib/views/review/scorecard-view.ts';
import { seedServices } from '../../domain/seed-record.ts';
import { dealtOut, names, reviewed } from './a-review.ts';

const now = reviewed(dealtOut);
const setting = (
	of: ReturnType<typeof reviewed>,
	view: 'record' | 'confirmed' = 'record',
	changes: ScoreSetting['changes'] = null,
	challenges: readonly Challenge[] = []
): ScoreSetting => ({
	view,
	names,
	coverage: of.covered.coverage,
	areas: of.scorecard.areas,
	challenges,
	until: of.scorecard.until,
	changes
});
const rowOf = (of: ReturnType<typeof reviewed>, code: string) =>
	of.scorecard.regions.find((row) => row.code === code)!;
const factOf = (line: ReturnType<typeof scoreLine>, tier: number, key: string) =>
	line.tiles[tier]!.facts.find((fact) => fact.key === key)?.value;

describe.each(['en', 'cy'] as const)('the scorecard (%s)', (locale) => {
	test('says of every tier of a region how much is reached, recorded, confirmed and at risk', () => {
		const row = rowOf(now, 'NW');
		const line = scoreLine(row, '/en/review/regions/NW', setting(now), locale);
		expect(line.name).toBe(locale === 'en' ? 'North Wales' : 'Gogledd Cymru');
		row.scores.forEach((score, t) => {
			const { split, recorded, cells, fundingEnds } = score;
			for (const children of Object.values(split.record)) {
				expect(factOf(line, t, 'children')).toContain(number(toTens(children), locale));
			}
			expect(factOf(line, t, 'recorded')).toMatch(new RegExp(`^${recorded} .*${cells}$`));
			expect(factOf(line, t, 'risk')).toBe(number(toTens(fundingEnds), locale));
			expect(line.tiles[t]!.split.reached).toBeCloseTo(score.offer.record.split.reached, 9);
		});
		expect(line.tiles.some((_, t) => factOf(line, t, 'worst')!.includes('%'))).toBe(true);
	});

	test('shows no number where no end of funding is recorded: not nought', () => {
		const bare = reviewed(seedServices);
		const line = scoreLine(rowOf(bare, 'GW'), null, setting(bare), locale);
		for (const [t] of line.tiles.entries()) expect(factOf(line, t, 'risk')).not.toMatch(/\d/);
	});

	test('names no least authority in a region of one, nor where all are alike', () => {
		const line = scoreLine(rowOf(now, 'PW'), null, setting(now), locale);
		expect(factOf(line, 0, 'worst')).toBeUndefined();
		const nobody = reviewed(seedServices);
		const confirmed = scoreLine(rowOf(nobody, 'NW'), null, setting(nobody, 'confirmed'), locale);
		expect(factOf(confirmed, 0, 'worst')).toContain('0%');
		for (const { name } of names.areas) {
			expect(factOf(confirmed, 0, 'worst')).not.toContain(name[locale]);
		}
	});

	test('counts an open challenge of the region, or of an area of it, at its tier', () => {
		const challenge = (over: Partial<Challenge>) =>
			({ state: 'open', tier: 'secondary', region: null, area: null, ...over }) as Challenge;
		const line = scoreLine(
			rowOf(now, 'NW'),
			null,
			setting(now, 'record', null, [
				challenge({ region: 'NW' }),
				challenge({ area: 'W06000003' }),
				challenge({ area: 'W06000003', state: 'answered' }),
				challenge({ region: 'GW' })
			]),
			locale
		);
		expect(line.tiles.map(({ challenged }) => challenged !== null)).toEqual([
			false,
			false,
			true,
			false
		]);
		expect(line.tiles[2]!.challenged).toContain('2');
	});

	test('answers in one sentence, and never calls what is not known a gap', () => {
		const bare = reviewed(seedServices);
		const said = reviewAnswer(bare.scorecard, 'confirmed', locale);
		expect(said).toContain('28');
		expect(said).not.toMatch(/\bgap|bwlch/i);
	});

	test('can be sent as it is', () => {
		const line = scoreLine(rowOf(now, 'WG'), null, setting(now), locale);
		expect(JSON.parse(JSON.stringify(line))).toEqual(line);
	});
});

test('shows the change since the last snapshot with its sign, and what of it is no change of the offer', () => {
	const before = reviewed(dealtOut.slice(0, 380));
	const changed = compareCoverage(before, now);
	const line = scoreLine(
		rowOf(now, 'NW'),
		null,
		setting(now, 'record', { since: '2026-11-01', of: (of) => changesByTier(changed, of) }),
		'en'
	);
	rowOf(now, 'NW').scores.forEach((score, t) => {
		const then = rowOf(before, 'NW').scores[t]!;
		const more = toTens(score.split.record.reached - then.split.record.reached);
		expect(factOf(line, t, 'change')).toBe(more === 0 ? '0' : `+${number(more, 'en')}`);
	});
	const halved = {
		...before,
		figures: {
			...before.figures,
			columns: {
				...before.figures.columns,
				reached: before.figures.columns.reached.map((children) => children / 2)
			}
		}
	};
	const byMethod = compareCoverage(halved, now);
	const other = scoreLine(
		rowOf(now, 'NW'),
		null,
		setting(now, 'record', { since: '2026-11-01', of: (of) => changesByTier(byMethod, of) }),
		'en'
	);
	expect(factOf(other, 0, 'change')).toMatch(/of which method or data \+[\d,]+/);
});
