import type { Cell } from '../../../../src/lib/coverage/cells/cell.ts';
import { COUNTS } from '../../../../src/lib/coverage/cells/tally.ts';
import { SUMS } from '../../../../src/lib/coverage/cells/sums.ts';

const none = <Word extends string>(words: readonly Word[]) =>
	Object.fromEntries(words.map((word) => [word, 0])) as Record<Word, number>;

type Parts = [reached: number, notReached: number, notKnown: number];

/** A cell with these splits, to be changed by the test that needs it. */
export function aCell(
	record: Parts,
	confirmed: Parts = [0, 0, record[0] + record[1] + record[2]],
	changes: Partial<Cell> = {}
): Cell {
	const [reached, notReached, notKnown] = record;
	const [confirmedReached, confirmedNotReached, confirmedNotKnown] = confirmed;
	return {
		k: 0,
		a: 0,
		applicable: true,
		counts: { ...none(COUNTS), records: 1 },
		sums: { ...none(SUMS), children: reached + notReached + notKnown },
		split: { reached, notReached, notKnown },
		confirmedSplit: {
			reached: confirmedReached,
			notReached: confirmedNotReached,
			notKnown: confirmedNotKnown
		},
		record: 'reached',
		certainty: 'unconfirmed',
		state: 'unconfirmed',
		warnings: [],
		...changes
	};
}

/** A cell of which nobody has said anything. */
export const anUnknownCell = (children: number, changes: Partial<Cell> = {}): Cell =>
	aCell([0, 0, children], [0, 0, children], {
		counts: none(COUNTS),
		record: 'none-recorded',
		certainty: 'not-known',
		state: 'not-known',
		...changes
	});
