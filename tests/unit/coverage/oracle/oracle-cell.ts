import type { Kind } from '../../../../src/lib/coverage/kinds/kind.ts';
import type { OfferRow } from '../../../../src/lib/coverage/offers/offers.ts';
import {
	agesAsked,
	byPhone,
	comes,
	fitOf,
	hasPlaceFor,
	openIn,
	recordedIn,
	somewhere
} from './who-reaches.ts';
import { holds, type World } from './world.ts';

/** A cell as the oracle sees it: what `Cell` holds, without the numbers of kind and area. */
export type OracleCell = ReturnType<typeof oracleCell>;

/** Everything about one kind in one area. */
export function oracleCell(world: World, kind: Kind, area: string) {
	const recorded = recordedIn(world, kind, area);
	const counts = countsOf(world, recorded);
	const sums = sumsOf(world, kind, area, recorded);
	const declaredNone = isDeclared(world, kind, area);
	const share = world.question.assumptions.share;
	const record = recordState(kind, counts, part(sums.reached, sums.children), share);
	const confirmed = recordState(
		kind,
		{
			records: counts.confirmed,
			closed: counts.confirmedClosed,
			inPerson: counts.confirmedInPerson,
			placed: counts.confirmedPlaced,
			remoteSure: counts.confirmedRemoteSure
		},
		part(sums.confirmedReached, sums.children),
		share
	);
	const certainty = certaintyOf(recorded, declaredNone);
	const warnings = confirmed === 'reached' ? warningsOf(world, kind, area) : [];
	return {
		applicable: agesAsked(world, kind).length > 0,
		counts,
		sums,
		split: {
			reached: sums.reached,
			notReached: sums.notReached,
			notKnown: sums.notKnown
		},
		confirmedSplit: {
			reached: sums.confirmedReached,
			notReached: sums.confirmedNotReached,
			notKnown: sums.confirmedNotKnown
		},
		record,
		certainty,
		state: stateOf(record, certainty, confirmed, warnings.length),
		warnings
	};
}

export const part = (some: number, all: number): number => (all > 0 ? some / all : 0);

const isDeclared = ({ declarations, question }: World, kind: Kind, area: string): boolean =>
	declarations.some(
		(one) => one.area === area && one.kind === kind.id && question.today <= one.until
	);

function countsOf(world: World, recorded: readonly OfferRow[]) {
	const number = (fits: (row: OfferRow) => boolean) => recorded.filter(fits).length;
	const sure = (row: OfferRow) => fitOf(world, row) === 'yes';
	const checked = (row: OfferRow) => row.certainty === 2;
	const placed = (row: OfferRow) => row.sites.length > 0 || comes(row);
	const inPerson = (row: OfferRow) => placed(row) || somewhere(row);
	return {
		records: recorded.length,
		confirmed: number(checked),
		outOfDate: number((row) => row.certainty === 1),
		closed: number((row) => row.accepting === 0),
		acceptingUnknown: number((row) => row.accepting === 2),
		inPerson: number(inPerson),
		placed: number((row) => placed(row) && sure(row)),
		remote: number(byPhone),
		remoteSure: number((row) => byPhone(row) && sure(row)),
		perhaps: number((row) => !sure(row)),
		confirmedClosed: number((row) => checked(row) && row.accepting === 0),
		confirmedInPerson: number((row) => checked(row) && inPerson(row)),
		confirmedPlaced: number((row) => checked(row) && placed(row) && sure(row)),
		confirmedRemoteSure: number((row) => checked(row) && byPhone(row) && sure(row)),
		proposed: number((row) => row.certainty === 3)
	};
}

/** Children by how they are reached: one child's place and age at a time. */
function sumsOf(world: World, kind: Kind, area: string, recorded: readonly OfferRow[]) {
	const sums = {
		children: 0,
		site: 0,
		area: 0,
		inPerson: 0,
		any: 0,
		placeUnknown: 0,
		reached: 0,
		notReached: 0,
		notKnown: 0,
		confirmedReached: 0,
		confirmedNotReached: 0,
		confirmedNotKnown: 0
	};
	const open = recorded.filter((row) => row.accepting !== 0);
	const sure = open.filter((row) => fitOf(world, row) === 'yes');
	const perhaps = open.filter((row) => fitOf(world, row) === 'perhaps');
	const checked = sure.filter((row) => row.certainty >= 2);
	// What a scenario adds reaches, but is no record.
	const held = recorded.filter((row) => row.certainty !== 3);
	const someoneChecked = recorded.some((row) => row.certainty === 2);
	const gap = isDeclared(world, kind, area);
	const none = gap ? 'notReached' : 'notKnown';
	const confirmedNone = gap ? 'confirmedNotReached' : 'confirmedNotKnown';
	for (const point of world.points.filter((one) => one.area === area)) {
		for (const age of agesAsked(world, kind)) {
			const children = point.children[age]!;
			const forAge = (rows: readonly OfferRow[]) => rows.filter((row) => holds(row.ages, age));
			const near = (rows: readonly OfferRow[]) =>
				forAge(rows).some((row) => hasPlaceFor(world, row, kind, point));
			const visited = (rows: readonly OfferRow[]) => forAge(rows).some(comes);
			const called = (rows: readonly OfferRow[]) => forAge(rows).some(byPhone);
			const unplaced = (rows: readonly OfferRow[]) => forAge(rows).some(somewhere);
			const counting = (rows: readonly OfferRow[]) =>
				near(rows) || visited(rows) || (kind.remoteCounts && called(rows));

			sums.children += children;
			if (near(sure)) sums.site += children;
			if (visited(sure)) sums.area += children;
			const inPerson = near(sure) || visited(sure);
			if (inPerson) sums.inPerson += children;
			if (inPerson || called(sure)) sums.any += children;
			if (unplaced(sure) && !inPerson) sums.placeUnknown += children;

			const maybe = unplaced(sure) || counting(perhaps) || unplaced(perhaps);
			if (counting(sure)) sums.reached += children;
			else if (held.length === 0) sums[none] += children;
			else if (maybe) sums.notKnown += children;
			else sums.notReached += children;

			if (counting(checked)) sums.confirmedReached += children;
			else if (held.length === 0) sums[confirmedNone] += children;
			else if (!someoneChecked) sums.confirmedNotKnown += children;
			else if (counting(sure) || maybe) sums.confirmedNotKnown += children;
			else sums.confirmedNotReached += children;
		}
	}
	return sums;
}

type Recorded = {
	records: number;
	closed: number;
	inPerson: number;
	placed: number;
	remoteSure: number;
};

function recordState(kind: Kind, counts: Recorded, share: number, from: number) {
	if (counts.records === 0) return 'none-recorded';
	if (counts.closed === counts.records) return 'closed';
	// Where phone and online count, help by phone has no place to record.
	const phone = kind.remoteCounts && counts.remoteSure > 0;
	if (!kind.remoteCounts && counts.inPerson === 0) return 'remote-only';
	if (!phone && counts.placed === 0) return 'place-not-recorded';
	return share >= from ? 'reached' : 'out-of-reach';
}

function certaintyOf(recorded: readonly OfferRow[], declaredNone: boolean) {
	if (recorded.length === 0) return declaredNone ? 'declared-none' : 'not-known';
	const best = Math.max(0, ...recorded.map(({ certainty }) => certainty % 3));
	return (['unconfirmed', 'out-of-date', 'confirmed'] as const)[best]!;
}

/** The table of the coverage model, with what only unconfirmed records bring left unconfirmed. */
function stateOf(record: string, certainty: string, confirmed: string, warnings: number) {
	if (record === 'none-recorded') {
		return certainty === 'declared-none' ? 'confirmed-gap' : 'not-known';
	}
	if (certainty !== 'confirmed') return 'unconfirmed';
	if (confirmed === 'reached') return warnings > 0 ? 'thin' : 'covered';
	if (record === 'reached') return 'unconfirmed';
	if (record === 'closed') return 'closed-doors';
	return confirmed === 'closed' ? 'unconfirmed' : 'out-of-reach';
}

/** Kinds of help that one body runs by law or programme: written out, as the method page says. */
const BY_LAW = [
	'info_advice',
	'health_visiting',
	'flying_start',
	'taf',
	'camhs',
	'ifst',
	'fdac',
	'child_advocacy'
];

function warningsOf(world: World, kind: Kind, area: string): string[] {
	const helping = openIn(world, kind, area).filter((row) => row.certainty === 2);
	const today = new Date(world.question.today * 86_400_000);
	const inAYear = new Date(today);
	inAYear.setUTCFullYear(today.getUTCFullYear() + 1);
	if (inAYear.getUTCMonth() !== today.getUTCMonth()) inAYear.setUTCDate(0);
	const ends = (row: OfferRow) =>
		row.fundedUntil !== 0 && row.fundedUntil <= inAYear.getTime() / 86_400_000;
	const warnings: string[] = [];
	if (helping.some(ends)) {
		let reached = 0;
		let children = 0;
		for (const point of world.points.filter((one) => one.area === area)) {
			for (const age of agesAsked(world, kind)) {
				children += point.children[age]!;
				const lasting = helping.filter((row) => !ends(row) && holds(row.ages, age));
				const still = lasting.some(
					(row) =>
						comes(row) ||
						(kind.remoteCounts && byPhone(row)) ||
						hasPlaceFor(world, row, kind, point)
				);
				if (still) reached += point.children[age]!;
			}
		}
		if (part(reached, children) < world.question.assumptions.share) warnings.push('funding-ends');
	}
	const organizations = new Set(helping.map(({ organization }) => organization));
	if (organizations.size === 1 && !kind.categories.some((id) => BY_LAW.includes(id))) {
		warnings.push('one-organization');
	}
	if (helping.length > 0 && helping.every(({ welsh }) => welsh === 0)) {
		warnings.push('not-in-welsh');
	}
	return warnings;
}
