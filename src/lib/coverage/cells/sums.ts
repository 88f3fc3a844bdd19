import { childrenAt } from '../demand/child-sums.ts';
import type { Ground } from '../reach/ground.ts';
import type { Plane } from '../reach/plane.ts';
import { AT, COUNTS, type Tally } from './tally.ts';

/** Children of a cell, at `(kind * areas + area) * SUMS.length + sum`. All are of the ages asked for. */
export const SUMS = [
	/** All of them. */
	'children',
	/** Reached by a place; by who comes; by either; by either, phone or online. */
	'site',
	'area',
	'inPerson',
	'any',
	/** Served only by help in person whose place is not recorded. */
	'placeUnknown',
	/** The record, split three ways. */
	'reached',
	'notReached',
	'notKnown',
	/** What is confirmed, split three ways. */
	'confirmedReached',
	'confirmedNotReached',
	'confirmedNotKnown'
] as const;
export type Sum = (typeof SUMS)[number];

/** Where each sum stands within a cell. */
export const SUM_AT = Object.fromEntries(SUMS.map((sum, index) => [sum, index])) as Record<
	Sum,
	number
>;

/** What the offers reach: those that fit, those confirmed, those that may fit (null where none). */
export type Planes = { sure: Plane; confirmed: Plane | null; perhaps: Plane | null };

/** 1 where an area steward has confirmed that there is none, at `kind * areas + area`. */
export type Declared = Uint8Array;

/**
 * Works out one cell's children. A cell without a record is not known (not reached where a steward
 * declared that there is none); in what is confirmed, a cell that nobody has confirmed is not known.
 */
export function sumCell(
	sums: Float64Array,
	ground: Ground,
	planes: Planes,
	tally: Tally,
	declared: Declared,
	k: number,
	a: number
): void {
	const { demand, areaSums, sums: points, asked, kinds } = ground;
	const cell = k * demand.areas.length + a;
	const at = cell * SUMS.length;
	const remoteCounts = kinds.remoteCounts[k] === 1;
	const ages = asked[k]!;
	const children = childrenAt(areaSums, a, ages);
	const { sure, perhaps } = planes;

	const comes = sure.area[cell]!;
	const called = sure.remote[cell]!;
	const reachedAll = remoteCounts ? comes | called : comes;
	const maybeAll = (sure.unplaced[cell]! | maybeIn(perhaps, cell, remoteCounts)) & ~reachedAll;
	const whole = comes | called;
	const nowhere = sure.unplaced[cell]! & ~comes;
	let site = 0;
	let inPerson = childrenAt(areaSums, a, comes);
	let any = childrenAt(areaSums, a, whole);
	let placeUnknown = childrenAt(areaSums, a, nowhere);
	let reached = childrenAt(areaSums, a, reachedAll);
	let notKnown = childrenAt(areaSums, a, maybeAll);
	const row = k * demand.size;
	const until = demand.areaStart[a + 1]!;
	for (let i = demand.areaStart[a]!; i < until; i++) {
		const here = sure.site[row + i]!;
		if (perhaps !== null) {
			const may = perhaps.site[row + i]! & ~(maybeAll | reachedAll | here);
			if (may !== 0) notKnown += childrenAt(points, i, may);
		}
		if (here === 0) continue;
		// Mostly nobody comes and nobody is called: then it is the same children four times.
		const all = childrenAt(points, i, here);
		site += all;
		const beyond = here & ~comes;
		if (beyond === 0) continue;
		const more = (ages: number): number => (ages === here ? all : childrenAt(points, i, ages));
		inPerson += more(beyond);
		any += more(here & ~whole);
		if ((here & nowhere) !== 0) placeUnknown -= childrenAt(points, i, here & nowhere);
		reached += more(here & ~reachedAll);
		if ((here & maybeAll) !== 0) notKnown -= childrenAt(points, i, here & maybeAll);
	}
	// Beyond what a scenario adds, a cell without a record stays what it is.
	if (nothingRecorded(tally, cell)) notKnown = declared[cell] === 1 ? 0 : children - reached;
	sums[at + SUM_AT.children] = children;
	sums[at + SUM_AT.site] = site;
	sums[at + SUM_AT.area] = childrenAt(areaSums, a, comes);
	sums[at + SUM_AT.inPerson] = inPerson;
	sums[at + SUM_AT.any] = any;
	sums[at + SUM_AT.placeUnknown] = settled(placeUnknown, children);
	sums[at + SUM_AT.reached] = reached;
	sums[at + SUM_AT.notKnown] = settled(notKnown, children);
	sums[at + SUM_AT.notReached] = settled(children - reached - notKnown, children);
	sumConfirmed(sums, ground, planes, tally, declared, k, a);
}

/** The same for what is confirmed: what only unconfirmed records reach is not known. */
function sumConfirmed(
	sums: Float64Array,
	ground: Ground,
	{ sure, confirmed, perhaps }: Planes,
	tally: Tally,
	declared: Declared,
	k: number,
	a: number
): void {
	const { demand, sums: points, kinds } = ground;
	const cell = k * demand.areas.length + a;
	const at = cell * SUMS.length;
	const children = sums[at + SUM_AT.children]!;
	const counts = cell * COUNTS.length;
	let reached = 0;
	let notKnown = children;
	if (tally[counts + AT.records] === 0) notKnown = declared[cell] === 1 ? 0 : children;
	else if (tally[counts + AT.confirmed]! + tally[counts + AT.proposed]! > 0) {
		const remoteCounts = kinds.remoteCounts[k] === 1;
		const remote = remoteCounts ? sure.remote[cell]! : 0;
		const certain = certainIn(confirmed, cell, remoteCounts);
		// Beyond what a scenario adds, a cell that nobody has confirmed stays not known.
		const nobody = tally[counts + AT.confirmed] === 0 ? ground.asked[k]! : 0;
		const maybe =
			nobody |
			sure.area[cell]! |
			sure.unplaced[cell]! |
			remote |
			maybeIn(perhaps, cell, remoteCounts);
		const row = k * demand.size;
		notKnown = 0;
		for (let i = demand.areaStart[a]!; i < demand.areaStart[a + 1]!; i++) {
			const here = certain | (confirmed?.site[row + i] ?? 0);
			const may = maybe | sure.site[row + i]! | (perhaps?.site[row + i] ?? 0);
			reached += childrenAt(points, i, here);
			notKnown += childrenAt(points, i, may & ~here);
		}
		if (declared[cell] === 1 && nothingRecorded(tally, cell)) notKnown = 0;
	}
	sums[at + SUM_AT.confirmedReached] = reached;
	sums[at + SUM_AT.confirmedNotKnown] = notKnown;
	sums[at + SUM_AT.confirmedNotReached] = settled(children - reached - notKnown, children);
}

/** A difference of sums: what is left by rounding is nobody, and no gap. */
const settled = (left: number, children: number): number => (left > children * 1e-12 ? left : 0);

/** True where all that a cell holds, if anything, is a scenario's. */
const nothingRecorded = (tally: Tally, cell: number): boolean =>
	tally[cell * COUNTS.length + AT.records] === tally[cell * COUNTS.length + AT.proposed];

/** Ages that confirmed offers of the whole area reach; none where all that is confirmed is doubtful. */
const certainIn = (confirmed: Plane | null, cell: number, remoteCounts: boolean): number =>
	confirmed === null ? 0 : confirmed.area[cell]! | (remoteCounts ? confirmed.remote[cell]! : 0);

/** Ages that offers of the whole area may reach, where a filtered fact is not recorded. */
const maybeIn = (perhaps: Plane | null, cell: number, remoteCounts: boolean): number =>
	perhaps === null
		? 0
		: perhaps.area[cell]! | perhaps.unplaced[cell]! | (remoteCounts ? perhaps.remote[cell]! : 0);
