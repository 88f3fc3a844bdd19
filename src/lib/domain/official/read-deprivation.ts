import type { Deprivation } from './formats/deprivation.ts';
import { SMALL_AREAS } from './geography.ts';
import type { Joined } from './join-small-areas.ts';
import { OfficialDataRefused, Problems } from './refusal.ts';
import { numberIn } from './table.ts';

/**
 * Ranks of the index of deprivation, in our form. Tenths and fifths are the publisher's where the file
 * has them, else equal parts of the ranks.
 * @throws OfficialDataRefused with everything that is wrong
 */
export function readDeprivation(joined: Joined): Deprivation {
	if (!joined.has('rank')) {
		throw new OfficialDataRefused([
			'No column with overall ranks was found, such as "WIMD 2025 rank".'
		]);
	}
	const problems = new Problems();
	const ranks = new Set<number>();
	const rows = joined.rows.map(({ code, line, of }) => {
		const rank = numberIn(of('rank')) ?? NaN;
		const whole = Number.isInteger(rank) && rank >= 1 && rank <= SMALL_AREAS;
		if (!whole)
			problems.add(
				'rank',
				`Row ${line} (${code}): "${of('rank')}" is no rank of 1 to ${SMALL_AREAS}.`
			);
		else if (ranks.has(rank))
			problems.add('rank twice', `Row ${line} (${code}): rank ${rank} is there twice.`);
		ranks.add(rank);
		const part = (column: 'decile' | 'fifth', parts: number): number => {
			const given = numberIn(of(column));
			const computed = Math.ceil((rank * parts) / SMALL_AREAS);
			if (given === null) return computed;
			// A publisher may count groups from the other end, or round borders: by one it may differ.
			if (whole && !(Number.isInteger(given) && Math.abs(given - computed) <= 1)) {
				problems.add(
					column,
					`Row ${line} (${code}): "${given}" does not fit rank ${rank} (1 is the most deprived).`
				);
			}
			return given;
		};
		return { code, rank, decile: part('decile', 10), fifth: part('fifth', 5) };
	});
	problems.refuse();
	return { kind: 'deprivation', rows };
}
