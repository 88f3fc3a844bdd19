import type { AreaRow } from '../../../coverage/matrix.ts';

/** How far an area has told what it has: of the kinds that apply, those of which anything is said. */
export type GapRecord = { kinds: number; recorded: number; confirmed: number };

/** Counts the kinds of an area that are recorded or declared, and those that somebody confirmed. */
export function gapRecord({ cells }: AreaRow): GapRecord {
	const own = cells.filter(({ applicable }) => applicable);
	return {
		kinds: own.length,
		recorded: own.filter(({ certainty }) => certainty !== 'not-known').length,
		confirmed: own.filter(
			({ certainty }) => certainty === 'confirmed' || certainty === 'declared-none'
		).length
	};
}
