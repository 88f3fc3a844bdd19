import { cellsOfOffer } from '../import/cells-of-offer.ts';
import { PLACE_COLUMNS, type ColumnId } from '../import/columns.ts';
import type { Ground } from '../import/ground.ts';
import { mergeOffer } from '../import/merge/merge-offer.ts';
import type { Merging } from '../import/merge/merging.ts';
import { isNote } from '../import/problem.ts';
import type { Values } from '../import/read-cell.ts';
import type { Offer } from '../offer/offer.ts';
import { feedOverwrites, type Voice } from './voice.ts';

/**
 * What of an entry may be said of a record that is there. Kinds of help, tiers and areas of a record stay; of
 * a provider's or an editor's record everything that is recorded stays.
 */
export function heldAgainst(
	base: Offer,
	voice: Voice,
	values: Values
): { said: Values; kept: ColumnId[] } {
	const recorded = cellsOfOffer(base);
	const has = (column: ColumnId) => (recorded[column] ?? '') !== '';
	const said: Values = {};
	const kept: ColumnId[] = [];
	const places = base.locations.length > 0 || base.location_withheld;
	for (const column of Object.keys(values) as ColumnId[]) {
		if (column === 'areas' && base.areas.length > 0) continue;
		// A word in a feed does not take a recorded place away: whoever knows withholds it.
		if (column === 'withheld') continue;
		if (PLACE_COLUMNS.includes(column) && (places || values.withheld)) continue;
		if (has(column) && !feedOverwrites(voice)) kept.push(column);
		else Object.assign(said, { [column]: values[column] });
	}
	// Kept is only worth saying where the feed says something else.
	const differs = kept.filter((column) => cellText(values[column]) !== recorded[column]);
	return { said, kept: differs };
}

const cellText = (value: unknown): string =>
	Array.isArray(value)
		? value.join('; ')
		: value === true
			? 'yes'
			: value === false
				? 'no'
				: String(value);

/** Merges what can be merged: a cell that does not fit is left out rather than the whole entry. */
export function mergeEntry(
	base: Offer,
	given: Values,
	{ today, definitions, ground }: Pick<Merging, 'today' | 'definitions'> & { ground: Ground }
): { offer: Offer | null; placeLost: boolean } {
	const values: Values = { ...given };
	let placeLost = false;
	for (let tries = 0; tries < 6; tries++) {
		const { offer, problems } = mergeOffer(
			{ base, values, own: 'editor', today, definitions },
			ground
		);
		const wrong = problems.filter((one) => !isNote(one));
		if (wrong.length === 0) return { offer, placeLost };
		const columns = wrong.flatMap(({ column }) =>
			column !== null && column in values ? [column] : []
		);
		const place = wrong.some(({ column }) => column !== null && PLACE_COLUMNS.includes(column));
		if (columns.length === 0 && !place) return { offer: null, placeLost };
		for (const column of place ? [...PLACE_COLUMNS, ...columns] : columns) delete values[column];
		placeLost ||= place;
	}
	return { offer: null, placeLost };
}
