import {
	AREA,
	CONFIRMED,
	NO,
	OUT_OF_DATE,
	PROPOSED,
	REMOTE,
	UNKNOWN,
	UNPLACED,
	type Offers
} from '../offers/offers.ts';
import type { Ground } from '../reach/ground.ts';
import { SURE } from '../offers/standing.ts';

/** How many of what a cell holds: counts at `(kind * areas + area) * COUNTS.length + count`. */
export const COUNTS = [
	/** Services recorded. */
	'records',
	'confirmed',
	'outOfDate',
	/** Known to take nobody now; not recorded whether. */
	'closed',
	'acceptingUnknown',
	/** Services in person in any way, and those with a place or a visit that fit for certain. */
	'inPerson',
	'placed',
	'remote',
	'remoteSure',
	/** Services of which a filtered fact is not recorded. */
	'perhaps',
	/** The same of confirmed services. */
	'confirmedClosed',
	'confirmedInPerson',
	'confirmedPlaced',
	'confirmedRemoteSure',
	/** Services of a scenario. */
	'proposed'
] as const;
export type Count = (typeof COUNTS)[number];

/** Where each count stands within a cell. */
export const AT = Object.fromEntries(COUNTS.map((count, index) => [count, index])) as Record<
	Count,
	number
>;

/** Counts of every cell. */
export type Tally = Int32Array;

export const emptyTally = (ground: Ground): Tally =>
	new Int32Array(ground.kinds.size * ground.demand.areas.length * COUNTS.length);

/**
 * Counts a service in (`by` 1) or out (`by` -1) of the cells of its areas and kinds.
 * @param standing what the filters make of it
 */
export function tallyService(
	tally: Tally,
	ground: Ground,
	offers: Offers,
	s: number,
	kinds: readonly number[],
	standing: number,
	by: 1 | -1
): void {
	const served = offers.areas[s]!;
	if (kinds.length === 0 || served === 0) return;
	const sure = standing === SURE;
	const modes = offers.modes[s]!;
	const sites = offers.siteStart[s + 1]! > offers.siteStart[s]!;
	const closed = offers.accepting[s] === NO;
	const placed = sites || (modes & AREA) !== 0;
	const inPerson = placed || (modes & UNPLACED) !== 0;
	const remote = (modes & REMOTE) !== 0;
	const confirmed = offers.certainty[s] === CONFIRMED;
	const areas = ground.demand.areas.length;
	for (const k of kinds) {
		for (let a = 0; a < areas; a++) {
			if ((served & (1 << a)) === 0) continue;
			const at = (k * areas + a) * COUNTS.length;
			tally[at + AT.records]! += by;
			if (confirmed) tally[at + AT.confirmed]! += by;
			if (offers.certainty[s] === OUT_OF_DATE) tally[at + AT.outOfDate]! += by;
			if (closed) tally[at + AT.closed]! += by;
			if (offers.accepting[s] === UNKNOWN) tally[at + AT.acceptingUnknown]! += by;
			if (inPerson) tally[at + AT.inPerson]! += by;
			if (placed && sure) tally[at + AT.placed]! += by;
			if (remote) tally[at + AT.remote]! += by;
			if (remote && sure) tally[at + AT.remoteSure]! += by;
			if (!sure) tally[at + AT.perhaps]! += by;
			if (offers.certainty[s] === PROPOSED) tally[at + AT.proposed]! += by;
			if (!confirmed) continue;
			if (closed) tally[at + AT.confirmedClosed]! += by;
			if (inPerson) tally[at + AT.confirmedInPerson]! += by;
			if (placed && sure) tally[at + AT.confirmedPlaced]! += by;
			if (remote && sure) tally[at + AT.confirmedRemoteSure]! += by;
		}
	}
}
