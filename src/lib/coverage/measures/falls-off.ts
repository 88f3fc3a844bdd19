import { childrenAt } from '../demand/child-sums.ts';
import type { Coverage } from '../coverage.ts';
import { CONFIRMED, NO_DAY } from '../offers/offers.ts';
import { reachOfServices } from '../reach/reach-of-services.ts';
import { reachingServices } from './reaching.ts';

/** What falls off by a day. */
export type FallsOff = {
	/** Children reached before, and those of them whom nothing reaches any more. */
	reached: number;
	lost: number;
	/** The services that end (rows). */
	services: readonly number[];
};

/**
 * Reach at risk: what is lost when every offer whose funding ends on or before `day` (day number) is
 * taken out. Funding without a recorded end stays.
 */
export const atRisk = (
	coverage: Coverage,
	k: number,
	areas: readonly number[],
	day: number
): FallsOff => fallsOff(coverage, k, areas, () => true, endsBy(coverage.offers.fundedUntil, day));

/**
 * Confirmed reach that lapses: what confirmed offers reach and no longer do when those whose
 * assurance ends on or before `day` (day number) are taken out.
 */
export const lapse = (
	coverage: Coverage,
	k: number,
	areas: readonly number[],
	day: number
): FallsOff =>
	fallsOff(
		coverage,
		k,
		areas,
		(s) => coverage.offers.certainty[s] === CONFIRMED,
		endsBy(coverage.offers.assuredUntil, day)
	);

const endsBy =
	(until: Int32Array, day: number) =>
	(s: number): boolean =>
		until[s] !== NO_DAY && until[s]! <= day;

function fallsOff(
	coverage: Coverage,
	k: number,
	areas: readonly number[],
	counts: (s: number) => boolean,
	ends: (s: number) => boolean
): FallsOff {
	const { demand, sums } = coverage.ground;
	const services = new Set<number>();
	let before = 0;
	let lost = 0;
	for (const a of areas) {
		const own = reachingServices(coverage, k, a).filter(counts);
		const now = reachOfServices(coverage, k, a, own);
		before += now.reached;
		const ending = own.filter(ends);
		if (ending.length === 0) continue;
		for (const s of ending) services.add(s);
		const lasting = own.filter((s) => !ends(s));
		const then = reachOfServices(coverage, k, a, lasting).ages;
		now.ages.forEach((ages, at) => {
			lost += childrenAt(sums, demand.areaStart[a]! + at, ages & ~then[at]!);
		});
	}
	return { reached: before, lost, services: [...services].sort((one, other) => one - other) };
}
