import type { Coverage } from '../coverage.ts';

/** The services of a kind that are recorded as serving an area, in the order of the record. */
export const servicesOfCell = (coverage: Coverage, k: number, a: number): number[] =>
	coverage.membership.services[k]!.filter((s) => (coverage.offers.areas[s]! & (1 << a)) !== 0);
