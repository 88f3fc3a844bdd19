import { saidKey } from '../said-key.ts';
import type { CoveredRecord } from '../figures/cover-record.ts';
import { TIERS, type TierId } from '../../domain/tier/tier.ts';

/** What nobody can say of one tier of a place. */
export type UnknownTier = {
	tier: TierId;
	/** Kinds of areas (cells) that apply. */
	cells: number;
	/** Of those: nothing recorded, and nobody declared that there is none. */
	notKnown: number;
	/** Of the ones not known: a duty or programme says that it should exist. */
	said: number;
	/** Recorded, in person, without a place. */
	placeNotRecorded: number;
	/** Recorded, and confirmed by nobody. */
	unconfirmed: number;
	/** Confirmed once; the check has run out. */
	outOfDate: number;
	/** Children once for each kind: all, and those not known (the record's view). */
	children: number;
	childrenNotKnown: number;
};

/** A region, an area or Wales, by what is not known there. */
export type UnknownPlace = {
	code: string;
	members: readonly string[];
	tiers: readonly UnknownTier[];
};

/** What is not known in every region, and then in Wales. */
export const unknownByRegion = (covered: CoveredRecord): UnknownPlace[] =>
	[...covered.matrix.regions, covered.matrix.wales].map(({ code, members }) =>
		unknownIn(covered, code, members)
	);

/** What is not known in a place. */
export function unknownIn(
	{ inputs, coverage, matrix }: CoveredRecord,
	code: string,
	members: readonly string[]
): UnknownPlace {
	const within = matrix.areas.filter((row) => members.includes(row.code));
	return {
		code,
		members,
		tiers: TIERS.map((tier) => {
			const cells = within.flatMap((row) =>
				row.cells
					.filter(({ k, applicable }) => applicable && coverage.kinds[k]!.tier === tier)
					.map((cell) => ({ cell, key: saidKey(coverage.kinds[cell.k]!.id, row.code) }))
			);
			const count = (is: (one: (typeof cells)[number]) => boolean): number =>
				cells.filter(is).length;
			const total = (of: (one: (typeof cells)[number]) => number): number =>
				cells.reduce((sum, one) => sum + of(one), 0);
			const open = ({ cell }: (typeof cells)[number]) => cell.certainty === 'not-known';
			return {
				tier,
				cells: cells.length,
				notKnown: count(open),
				said: count((one) => open(one) && (inputs.said[one.key] ?? []).length > 0),
				placeNotRecorded: count(({ cell }) => cell.record === 'place-not-recorded'),
				unconfirmed: count(({ cell }) => cell.certainty === 'unconfirmed'),
				outOfDate: count(({ cell }) => cell.certainty === 'out-of-date'),
				children: total(({ cell }) => cell.sums.children),
				childrenNotKnown: total(({ cell }) => cell.split.notKnown)
			};
		})
	};
}

/** The areas in which nothing at all is recorded or declared at a tier, in the order of the facts. */
export function silentAreas({ coverage, matrix }: CoveredRecord): Record<TierId, string[]> {
	return Object.fromEntries(
		TIERS.map((tier) => [
			tier,
			matrix.areas
				.filter(({ cells }) => {
					const own = cells.filter(
						({ k, applicable }) => applicable && coverage.kinds[k]!.tier === tier
					);
					return own.length > 0 && own.every(({ certainty }) => certainty === 'not-known');
				})
				.map(({ code }) => code)
		])
	) as Record<TierId, string[]>;
}
