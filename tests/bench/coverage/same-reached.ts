import type { Coverage } from '../../../src/lib/coverage/coverage.ts';
import { SUMS, SUM_AT } from '../../../src/lib/coverage/cells/sums.ts';
import type { Reached } from './plain-world.ts';

/** What the references work out, read from the kernel's matrix. */
export function reachedOf({ sums }: Coverage): Reached {
	const reached = new Float64Array((sums.length / SUMS.length) * 2);
	for (let cell = 0; cell < reached.length / 2; cell++) {
		reached[2 * cell] = sums[cell * SUMS.length + SUM_AT.inPerson]!;
		reached[2 * cell + 1] = sums[cell * SUMS.length + SUM_AT.any]!;
	}
	return reached;
}

const TOLERANCE = 1e-6;

/** Refuses to time two answers that differ. */
export function checkSame(name: string, ours: Reached, theirs: Reached): void {
	checkBetween(name, ours, theirs, ours);
}

/** Refuses an answer below `least` or above `most`, for a reference with another idea of distance. */
export function checkBetween(name: string, least: Reached, theirs: Reached, most: Reached): void {
	theirs.forEach((value, at) => {
		if (value < least[at]! - TOLERANCE || value > most[at]! + TOLERANCE) {
			throw new Error(`${name}: ${value} at ${at}, and here ${least[at]} to ${most[at]}`);
		}
	});
}
