import type { Offer } from '../../offer/offer.ts';
import type { RowProblem } from '../problem.ts';
import type { Values } from '../read-cell.ts';

/**
 * A part of an offer after a row: the same object where the row says nothing new, so that what did not
 * change is seen not to have changed.
 */
export type Merged<Part> = { part: Part; problems: RowProblem[] };

/** What a row is merged into and with. */
export type Merging = {
	base: Offer;
	values: Values;
	/** Whose word the row is: only placements of this voice are written. */
	own: 'provider' | 'editor';
	/** ISO day of the import. */
	today: string;
	/** Versions of the tiers' definitions in force. */
	definitions: Readonly<Record<string, number>>;
};

/** A cell's value where there is one (null: to be taken out), else what is recorded. */
export const given = <T, B>(value: T | null | undefined, recorded: B): T | null | B =>
	value === undefined ? recorded : value;
