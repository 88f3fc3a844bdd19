import type { Kind } from '../../../../src/lib/coverage/kinds/kind.ts';
import { oracleCell, part, type OracleCell } from './oracle-cell.ts';
import type { World } from './world.ts';

type ThreeWay = { reached: number; notReached: number; notKnown: number };

/** One kind over several areas: a region, or Wales. `worst` is an area's code. */
export function oracleRegion(world: World, kind: Kind, areas: readonly string[]) {
	const cells = areas.map((area) => ({ area, ...oracleCell(world, kind, area) }));
	const add = (of: (cell: OracleCell) => number) => cells.reduce((sum, one) => sum + of(one), 0);
	const whole = (which: 'split' | 'confirmedSplit'): ThreeWay => ({
		reached: add((cell) => cell[which].reached),
		notReached: add((cell) => cell[which].notReached),
		notKnown: add((cell) => cell[which].notKnown)
	});
	const split = whole('split');
	const confirmedSplit = whole('confirmedSplit');
	const children = add(({ sums }) => sums.children);
	/** Where nobody lives, nobody is known. */
	const unknown = ({ notKnown }: ThreeWay) => (children > 0 ? notKnown / children : 1);
	const share = world.question.assumptions.share;
	const reachOf = ({ reached, notReached }: ThreeWay) =>
		part(reached, reached + notReached) >= share ? 'reached' : 'out-of-reach';
	const all = (holds: (cell: OracleCell) => boolean) => cells.every(holds);

	let record: string = reachOf(split);
	if (unknown(split) > 0.5) record = 'not-known';
	for (const one of ['none-recorded', 'closed', 'remote-only', 'place-not-recorded']) {
		if (all((cell) => cell.record === one)) record = one;
	}

	const warned = cells.some(({ warnings }) => warnings.length > 0);
	let state = 'out-of-reach';
	if (reachOf(confirmedSplit) === 'reached') state = warned ? 'thin' : 'covered';
	if (unknown(confirmedSplit) > 0.5) state = 'not-known';
	if (all((cell) => cell.state === 'closed-doors')) state = 'closed-doors';
	if (all((cell) => cell.state === 'confirmed-gap')) state = 'confirmed-gap';

	const worst = (which: 'split' | 'confirmedSplit') => {
		const shares = cells.map((cell) => part(cell[which].reached, cell.sums.children));
		const least = Math.min(...shares);
		return areas[shares.findIndex((one) => one <= least + 1e-9)]!;
	};
	return {
		applicable: cells[0]!.applicable,
		split,
		confirmedSplit,
		children,
		notKnown: { record: unknown(split), confirmed: unknown(confirmedSplit) },
		record,
		certainty: (
			['not-known', 'unconfirmed', 'out-of-date', 'declared-none', 'confirmed'] as const
		).find((one) => cells.some(({ certainty }) => certainty === one)),
		state,
		records: add(({ counts }) => counts.records),
		worst: { record: worst('split'), confirmed: worst('confirmedSplit') }
	};
}

/** A tier as a whole, in one view, from the cells of its kinds. */
export function oracleOffer(
	cells: readonly {
		applicable: boolean;
		record: string;
		state: string;
		split: ThreeWay;
		confirmedSplit: ThreeWay;
	}[],
	view: 'record' | 'confirmed'
) {
	const own = cells.filter(({ applicable }) => applicable);
	const is = (...words: string[]) =>
		own.filter((cell) => words.includes(view === 'record' ? cell.record : cell.state)).length;
	const mean = { reached: 0, notReached: 0, notKnown: 0 };
	for (const cell of own) {
		const split = view === 'record' ? cell.split : cell.confirmedSplit;
		const everyone = split.reached + split.notReached + split.notKnown;
		mean.reached += part(split.reached, everyone) / own.length;
		mean.notReached += part(split.notReached, everyone) / own.length;
		mean.notKnown += (everyone > 0 ? split.notKnown / everyone : 1) / own.length;
	}
	return {
		kinds: own.length,
		reached: view === 'record' ? is('reached') : is('covered', 'thin'),
		unknown: view === 'record' ? is('none-recorded', 'not-known') : is('not-known', 'unconfirmed'),
		split: mean
	};
}
