import { expect, test } from 'vitest';
import {
	compareCoverage,
	type DatedCoverage
} from '../../../../src/lib/coverage/figures/compare-coverage.ts';
import { coverRecord } from '../../../../src/lib/coverage/figures/cover-record.ts';
import { figuresOf } from '../../../../src/lib/coverage/figures/figures-of.ts';
import { changesByTier } from '../../../../src/lib/coverage/figures/sum-changes.ts';
import { FIGURES } from '../../../../src/lib/domain/history/figures.ts';
import { TIERS } from '../../../../src/lib/domain/tier/tier.ts';
import { seedReference, seedServices, seedStatements } from '../../domain/seed-record.ts';

const on = (day: string, services: typeof seedServices): DatedCoverage => {
	const record = {
		services: [...services],
		statements: [...seedStatements],
		reference: seedReference
	};
	const { inputs, matrix } = coverRecord(record, day);
	return { day, record, figures: figuresOf(matrix, inputs.kinds) };
};
const checked = seedServices.map((service, at) =>
	at % 2 === 0
		? { ...service, assurance: { checked_on: '2026-10-01', role: 'provider' as const } }
		: service
);
const before = on('2026-11-01', checked);
const after = on('2027-12-20', checked.slice(60));
const changes = compareCoverage(before, after);

test.each(seedReference.regions.map(({ code, members }) => [code, members] as const))(
	'%s: what changed is the sum of its cells, counted one by one from the figures of both days',
	(_, members) => {
		const found = changesByTier(changes, members);
		for (const tier of TIERS) {
			for (const name of FIGURES) {
				const counted = ({ figures }: DatedCoverage): number => {
					let sum = 0;
					figures.kinds.forEach((kind, k) =>
						figures.areas.forEach((area, a) => {
							if (kind.split(':')[0] === tier && members.includes(area)) {
								sum += figures.columns[name][k * figures.areas.length + a]!;
							}
						})
					);
					return sum;
				};
				const { before: then, after: now, record, time, method } = found[tier];
				expect(then[name]).toBeCloseTo(counted(before), 4);
				expect(now[name]).toBeCloseTo(counted(after), 4);
				expect(then[name] + record[name] + time[name] + method[name]).toBeCloseTo(now[name], 4);
			}
		}
	}
);

test('what closed and what ran out are told apart', () => {
	const all = changesByTier(
		changes,
		seedReference.areas.map(({ gss }) => gss)
	);
	expect(TIERS.some((tier) => all[tier].record.reached < 0)).toBe(true);
	expect(TIERS.some((tier) => all[tier].time.confirmedReached < 0)).toBe(true);
	expect(TIERS.every((tier) => Math.abs(all[tier].method.children) < 1e-6)).toBe(true);
});
