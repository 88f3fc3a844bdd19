import { shareOf } from '../cells/cell-share.ts';
import { VIEWS, type Split, type View } from '../cells/split.ts';
import type { Coverage } from '../coverage.ts';
import { atRisk } from '../measures/falls-off.ts';
import { welsh, type WelshReach } from '../measures/welsh.ts';
import { offersByTier, type AreaRow, type Matrix } from '../matrix.ts';
import type { FullOffer } from '../offer/full-offer.ts';
import { TIERS, type TierId } from '../../domain/tier/tier.ts';

/**
 * One tier of one region (or area, or Wales), for a scorecard. A tier is judged by the kinds of help it
 * is expected to hold: children are those of its kinds added up, so a child counts once for each kind
 * that is for its age.
 */
export type Score = {
	tier: TierId;
	/** The two answers, never mixed: see `FullOffer`. */
	offer: Record<View, FullOffer>;
	/** Children of all its kinds, by how they are reached: the three sum to `children`. */
	split: Record<View, Split>;
	children: number;
	/** Kinds of areas (cells) that apply; with anything recorded or declared; confirmed. */
	cells: number;
	recorded: number;
	confirmed: number;
	/** The area with the smallest mean share reached, by its code; null where there is only one. */
	worst: Record<View, { area: string; share: number } | null>;
	welsh: WelshReach;
	/** Children reached now, and those of them nothing reaches once funding ends within the horizon. */
	reachedNow: number;
	fundingEnds: number;
};

/** A row of the scorecard: a region, an area, or Wales. */
export type ScoreRow = { code: string; members: readonly string[]; scores: readonly Score[] };

/**
 * The four scores of a place.
 * @param members GSS codes of its areas
 * @param horizon day number up to which an end of funding counts
 */
export function scoreRow(
	coverage: Coverage,
	matrix: Matrix,
	code: string,
	members: readonly string[],
	horizon: number
): ScoreRow {
	const own = matrix.areas.filter((row) => members.includes(row.code));
	const areas = own.map((row) => matrix.areas.indexOf(row));
	const row =
		matrix.regions.find((region) => region.code === code) ??
		(code === matrix.wales.code ? matrix.wales : own[0]!);
	const offers = {
		record: offersByTier(coverage, row, 'record'),
		confirmed: offersByTier(coverage, row, 'confirmed')
	};
	return {
		code,
		members,
		scores: TIERS.map((tier) =>
			scoreOf(
				coverage,
				own,
				areas,
				tier,
				{
					record: offers.record[tier],
					confirmed: offers.confirmed[tier]
				},
				horizon
			)
		)
	};
}

function scoreOf(
	coverage: Coverage,
	rows: readonly AreaRow[],
	areas: readonly number[],
	tier: TierId,
	offer: Record<View, FullOffer>,
	horizon: number
): Score {
	const kinds = coverage.kinds.flatMap((kind, k) => (kind.tier === tier ? [k] : []));
	const cells = rows
		.flatMap((row) => kinds.map((k) => row.cells[k]!))
		.filter(({ applicable }) => applicable);
	const split = (of: 'split' | 'confirmedSplit'): Split => ({
		reached: total(cells.map((cell) => cell[of].reached)),
		notReached: total(cells.map((cell) => cell[of].notReached)),
		notKnown: total(cells.map((cell) => cell[of].notKnown))
	});
	const falls = kinds.map((k) => atRisk(coverage, k, areas, horizon));
	return {
		tier,
		offer,
		split: { record: split('split'), confirmed: split('confirmedSplit') },
		children: total(cells.map(({ sums }) => sums.children)),
		cells: cells.length,
		recorded: cells.filter(({ certainty }) => certainty !== 'not-known').length,
		confirmed: cells.filter(
			({ certainty }) => certainty === 'confirmed' || certainty === 'declared-none'
		).length,
		worst: Object.fromEntries(
			VIEWS.map((view) => [view, rows.length > 1 ? worstOf(coverage, rows, tier, view) : null])
		) as Score['worst'],
		welsh: addWelsh(kinds.map((k) => welsh(coverage, k, areas))),
		reachedNow: total(falls.map(({ reached }) => reached)),
		fundingEnds: total(falls.map(({ lost }) => lost))
	};
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

const addWelsh = (parts: readonly WelshReach[]): WelshReach => ({
	inWelsh: total(parts.map(({ inWelsh }) => inWelsh)),
	notRecorded: total(parts.map(({ notRecorded }) => notRecorded)),
	notInWelsh: total(parts.map(({ notInWelsh }) => notInWelsh)),
	nobody: total(parts.map(({ nobody }) => nobody))
});

/** The first of the areas with the smallest mean share, within what sums of shares may differ by. */
function worstOf(
	coverage: Coverage,
	rows: readonly AreaRow[],
	tier: TierId,
	view: View
): { area: string; share: number } {
	const shares = rows.map((row) => ({
		area: row.code,
		share: offersByTier(coverage, row, view)[tier].split.reached
	}));
	return shares.reduce((worst, one) => (one.share < worst.share - 1e-9 ? one : worst));
}

/** The share of its children that a score's view reaches; 0 where there are none. */
export const reachedShare = (score: Score, view: View): number =>
	shareOf(score.split[view].reached, score.children);
