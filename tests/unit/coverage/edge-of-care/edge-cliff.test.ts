import { expect, test } from 'vitest';
import { cover } from '../../../../src/lib/coverage/coverage.ts';
import { dayNumber } from '../../../../src/lib/coverage/day-number.ts';
import { edgeCliff } from '../../../../src/lib/coverage/edge-of-care/edge-cliff.ts';
import { NO_DAY } from '../../../../src/lib/coverage/offers/offers.ts';
import { prepareLand } from '../../../../src/lib/coverage/reach/ground.ts';
import { coverage, inputs } from '../dealt-out.ts';

const areas = inputs.demand.areas.map((_, a) => a);

/** Children whom edge-of-care help reaches, worked out anew with the services that `keep` keeps. */
function reachedBy(keep: (s: number) => boolean): number {
	const { planes, ground, kinds } = cover(
		prepareLand(inputs.demand),
		inputs.offers,
		inputs.kinds,
		coverage.question,
		[],
		keep
	);
	let reached = 0;
	kinds.forEach((kind, k) => {
		if (kind.group !== 'edge_of_care') return;
		for (let i = 0; i < ground.demand.size; i++) {
			const cell = k * areas.length + ground.demand.area[i]!;
			const { site, area, remote } = planes.sure;
			const ages =
				site[k * ground.demand.size + i]! | area[cell]! | (kind.remoteCounts ? remote[cell]! : 0);
			for (let age = 0; age < 18; age++) {
				if (ages & (1 << age)) reached += ground.demand.children[i * 18 + age]!;
			}
		}
	});
	return reached;
}

test('what falls off at the edge of care is what is not reached when it is worked out without', () => {
	const { fundedUntil } = coverage.offers;
	const days = ['2026-12-31', '2027-03-31', '2028-12-31'].map(dayNumber);
	for (const { day, reached, lost } of edgeCliff(coverage, areas, days)) {
		expect(reached).toBeCloseTo(
			reachedBy(() => true),
			4
		);
		const left = reachedBy((s) => fundedUntil[s] === NO_DAY || fundedUntil[s]! > day);
		expect(reached - lost).toBeCloseTo(left, 4);
	}
});
