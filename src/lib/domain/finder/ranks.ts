import { certaintyOf } from '../assurance/assurance.ts';
import { TIERS } from '../tier/tier.ts';
import { tiersOf, type Service } from '../service/service.ts';

/** Places of services in the orders that do not depend on a question; lower comes first. */
export type Ranks = {
	/** By lowest tier; services on the same one have the same rank. */
	tier: Uint32Array;
	/** Confirmed ones first, then by the day of the check or source, newest first; ties share a rank. */
	checked: Uint32Array;
	/** By lowest tier, then name, then as they came: no two alike. */
	last: Uint32Array;
	/** 1 where a check has run out: such a record stands after all others, in every order. */
	outOfDate: Uint8Array;
};

/** Works the ranks of services out, as they stand on `today` (ISO date). */
export function ranksOf(services: readonly Service[], today: string): Ranks {
	const tier = Uint32Array.from(services, (service) => TIERS.indexOf(tiersOf(service)[0]!));
	const names = services.map((service) => service.name.en ?? '');
	const days = services.map(
		({ assurance, provenance }) => assurance?.checked_on ?? provenance.as_of ?? ''
	);
	const confirmed = services.map(({ assurance }) => (assurance ? 0 : 1));
	const outOfDate = Uint8Array.from(services, (service) =>
		Number(certaintyOf(service, today).state === 'out-of-date')
	);
	const rows = services.map((_, row) => row);
	const down = (a: number, b: number) => outOfDate[a]! - outOfDate[b]!;
	const byTier = (a: number, b: number) => down(a, b) || tier[a]! - tier[b]!;
	const byLast = (a: number, b: number) => byTier(a, b) || compare(names[a]!, names[b]!) || a - b;
	const byChecked = (a: number, b: number) =>
		down(a, b) || confirmed[a]! - confirmed[b]! || compare(days[b]!, days[a]!);
	return {
		tier: ranked(rows, byTier),
		last: ranked(rows, byLast),
		checked: ranked(rows, byChecked),
		outOfDate
	};
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The rank of each row; rows that compare as equal share one. */
function ranked(rows: readonly number[], order: (a: number, b: number) => number): Uint32Array {
	const ranks = new Uint32Array(rows.length);
	const sorted = rows.toSorted(order);
	let rank = 0;
	sorted.forEach((row, at) => {
		if (at > 0 && order(sorted[at - 1]!, row) !== 0) rank = at;
		ranks[row] = rank;
	});
	return ranks;
}
