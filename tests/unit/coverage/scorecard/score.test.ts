import { describe, expect, test } from 'vitest';
import { scoreRow, type Score } from '../../../../src/lib/coverage/scorecard/score.ts';
import { WALES } from '../../../../src/lib/coverage/matrix.ts';
import { TIERS } from '../../../../src/lib/domain/tier/tier.ts';
import { coverage, IN_A_YEAR, inputs, matrix } from '../dealt-out.ts';

const areas = inputs.demand.areas;
const rows = inputs.regions.map(({ code, members }) =>
	scoreRow(coverage, matrix, code, members, IN_A_YEAR)
);
const wales = scoreRow(coverage, matrix, WALES, areas, IN_A_YEAR);
const whole = (of: (score: Score) => number, tier: number): number =>
	rows.reduce((sum, row) => sum + of(row.scores[tier]!), 0);

describe('a scorecard', () => {
	test.each(TIERS.map((tier, t) => [tier, t] as const))(
		'%s: Wales is the sum of its regions',
		(_, t) => {
			const numbers: ((score: Score) => number)[] = [
				({ children }) => children,
				({ cells }) => cells,
				({ recorded }) => recorded,
				({ confirmed }) => confirmed,
				({ reachedNow }) => reachedNow,
				({ fundingEnds }) => fundingEnds,
				({ split }) => split.record.notKnown,
				({ split }) => split.confirmed.reached,
				({ welsh }) => welsh.inWelsh,
				({ welsh }) => welsh.notRecorded
			];
			for (const of of numbers) expect(whole(of, t)).toBeCloseTo(of(wales.scores[t]!), 4);
		}
	);

	test('the three ways sum to the children, in both views; so do the four of Welsh', () => {
		for (const { scores } of [...rows, wales]) {
			for (const { split, children, welsh } of scores) {
				for (const { reached, notReached, notKnown } of Object.values(split)) {
					expect(reached + notReached + notKnown).toBeCloseTo(children, 4);
				}
				const { inWelsh, notRecorded, notInWelsh, nobody } = welsh;
				expect(inWelsh + notRecorded + notInWelsh + nobody).toBeCloseTo(children, 4);
			}
		}
	});

	test('the worst authority is one of its own, and none of the others has less', () => {
		for (const row of rows.filter(({ members }) => members.length > 1)) {
			for (const [t, { worst }] of row.scores.entries()) {
				const shares = row.members.map((gss) => {
					const [own] = [scoreRow(coverage, matrix, gss, [gss], IN_A_YEAR)];
					return own.scores[t]!.offer.record.split.reached;
				});
				expect(row.members).toContain(worst.record!.area);
				expect(worst.record!.share).toBeCloseTo(Math.min(...shares), 9);
			}
		}
		expect(rows.find(({ code }) => code === 'PW')!.scores[0]!.worst.record).toBeNull();
	});
});
