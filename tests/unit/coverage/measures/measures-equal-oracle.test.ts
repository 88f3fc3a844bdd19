import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Coverage } from '../../../../src/lib/coverage/coverage.ts';
import type { Kind } from '../../../../src/lib/coverage/kinds/kind.ts';
import { access } from '../../../../src/lib/coverage/measures/access.ts';
import { choice } from '../../../../src/lib/coverage/measures/choice.ts';
import { concentration } from '../../../../src/lib/coverage/measures/concentration.ts';
import { equity } from '../../../../src/lib/coverage/measures/equity.ts';
import { atRisk, lapse } from '../../../../src/lib/coverage/measures/falls-off.ts';
import { nearest } from '../../../../src/lib/coverage/measures/nearest.ts';
import { unreached } from '../../../../src/lib/coverage/measures/unreached.ts';
import { welsh } from '../../../../src/lib/coverage/measures/welsh.ts';
import { kernelOf } from '../oracle/kernel-of-world.ts';
import {
	oracleAccess,
	oracleChoice,
	oracleConcentration,
	oracleEquity,
	oracleFallsOff,
	oracleNearest,
	oracleUnreached,
	oracleWelsh
} from '../oracle/oracle-measures.ts';
import { expectSame } from '../oracle/same.ts';
import type { World } from '../oracle/world.ts';
import { patiently, worlds } from '../oracle/worlds.ts';

const SMALL = { points: 8, rows: 8, kinds: 2 };
const LARGER = { points: 60, rows: 40, kinds: 3 };
const DAY = 20_900;

type Measure = {
	kernel: (coverage: Coverage, k: number, areas: number[]) => unknown;
	oracle: (world: World, kind: Kind, areas: readonly string[]) => unknown;
};

const endsBy = (until: number): boolean => until !== 0 && until <= DAY;

const MEASURES: Record<string, Measure> = {
	nearest: { kernel: nearest, oracle: oracleNearest },
	choice: { kernel: choice, oracle: oracleChoice },
	welsh: { kernel: welsh, oracle: oracleWelsh },
	equity: { kernel: equity, oracle: oracleEquity },
	access: { kernel: access, oracle: oracleAccess },
	concentration: { kernel: concentration, oracle: oracleConcentration },
	'at risk': {
		kernel: (coverage, k, areas) => atRisk(coverage, k, areas, DAY),
		oracle: (world, kind, areas) =>
			oracleFallsOff(
				world,
				kind,
				areas,
				() => true,
				(row) => endsBy(row.fundedUntil)
			)
	},
	lapse: {
		kernel: (coverage, k, areas) => lapse(coverage, k, areas, DAY),
		oracle: (world, kind, areas) =>
			oracleFallsOff(
				world,
				kind,
				areas,
				(row) => row.certainty === 2,
				(row) => endsBy(row.assuredUntil)
			)
	},
	unreached: {
		kernel: (coverage, k, areas) =>
			unreached(coverage, [k], areas)
				.map(({ point, children }) => ({ id: coverage.ground.demand.ids[point]!, children }))
				.sort((one, other) => (one.id < other.id ? -1 : 1)),
		oracle: (world, kind, areas) => oracleUnreached(world, [kind], areas)
	}
};

const metres = fc.oneof(
	{ weight: 9, arbitrary: worlds(SMALL) },
	{ weight: 1, arbitrary: worlds(LARGER) }
);
const minutes = worlds({ ...SMALL, rows: 5 }, true);

test.each(Object.entries(MEASURES))('%s is what the oracle finds', (_, { kernel, oracle }) => {
	const agree = (world: World) => {
		const coverage = kernelOf(world);
		const every = world.areas.map((_, a) => a);
		for (const areas of [...every.map((a) => [a]), every]) {
			world.kinds.forEach((kind, k) => {
				const codes = areas.map((a) => world.areas[a]!);
				expectSame(kernel(coverage, k, areas), oracle(world, kind, codes), `${codes} ${kind.id}`);
			});
		}
	};
	fc.assert(fc.property(metres, agree), patiently(250));
	fc.assert(fc.property(minutes, agree), patiently(60));
});

test('who is not reached, over the kinds of a tier, is the mean over those that apply', () => {
	fc.assert(
		fc.property(worlds({ ...SMALL, kinds: 4 }), (world) => {
			const coverage = kernelOf(world);
			const found = unreached(
				coverage,
				world.kinds.map((_, k) => k),
				world.areas.map((_, a) => a)
			);
			const ids = found.map(({ point }) => coverage.ground.demand.ids[point]!);
			const oracle = oracleUnreached(world, world.kinds, world.areas);
			expect(ids.toSorted()).toEqual(oracle.map(({ id }) => id).toSorted());
			for (const { point, children } of found) {
				const id = coverage.ground.demand.ids[point];
				expectSame(children, oracle.find((one) => one.id === id)!.children, id);
			}
			const most = found.map(({ children }) => children);
			expect(most).toEqual(most.toSorted((one, other) => other - one));
		}),
		patiently(150)
	);
});

test('children by the language of what reaches them sum to the children', () => {
	fc.assert(
		fc.property(worlds(SMALL), (world) => {
			const coverage = kernelOf(world);
			const sum = (of: object) => Object.values(of).reduce((all, one: number) => all + one, 0);
			world.areas.forEach((_, a) => {
				const none = childrenAsked(coverage, a);
				expect(sum(welsh(coverage, 0, [a]))).toBeCloseTo(none, 9);
			});
		})
	);
});

/** Children of the first kind in an area. */
function childrenAsked({ ground }: Coverage, a: number): number {
	let children = 0;
	for (let i = ground.demand.areaStart[a]!; i < ground.demand.areaStart[a + 1]!; i++) {
		for (let age = 0; age < 18; age++) {
			if (ground.asked[0]! & (1 << age)) children += ground.demand.children[i * 18 + age]!;
		}
	}
	return children;
}

test('the random worlds give every measure something to say', () => {
	const said = new Map<string, number>();
	const count = (word: string) => said.set(word, (said.get(word) ?? 0) + 1);
	for (const world of fc.sample(worlds(LARGER), { numRuns: 60, seed: 4 })) {
		const coverage = kernelOf(world);
		const every = world.areas.map((_, a) => a);
		world.kinds.forEach((_, k) => {
			if (nearest(coverage, k, every)) count('nearest');
			if (access(coverage, k, every)) count('access');
			const { difference, reason } = equity(coverage, k, every);
			if (difference !== null && difference !== 0) count('equity');
			if (reason === 'too-few') count('too few');
			if (reason === 'not-known') count('not known');
			if (choice(coverage, k, every).organizations > 1) count('choice');
			if (atRisk(coverage, k, every, DAY).lost > 0) count('at risk');
			if (lapse(coverage, k, every, DAY).lost > 0) count('lapse');
			if (unreached(coverage, [k], every).length > 1) count('unreached');
		});
	}
	const words = [
		'nearest',
		'access',
		'equity',
		'too few',
		'not known',
		'choice',
		'at risk',
		'lapse'
	];
	expect([...words, 'unreached'].filter((word) => (said.get(word) ?? 0) < 3)).toEqual([]);
});
