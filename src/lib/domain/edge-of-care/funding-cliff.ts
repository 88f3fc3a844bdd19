import type { Service } from '../service/service.ts';

/** What the record says of the money of one service. */
export type FundingEnd =
	| { state: 'ends'; on: string }
	| { state: 'no end recorded' }
	/** Nothing at all is recorded of who pays. */
	| { state: 'not recorded' };

/** The end of a service's money: the last of its sources, and no end while one of them has none. */
export function fundingEnd({ funding }: Pick<Service, 'funding'>): FundingEnd {
	if (funding.length === 0) return { state: 'not recorded' };
	const ends = funding.map(({ ends_on }) => ends_on);
	if (ends.includes(null)) return { state: 'no end recorded' };
	return { state: 'ends', on: (ends as string[]).sort().at(-1)! };
}

/** When the money of services ends, month by month. */
export type FundingCliff = {
	/** Every month from that of `today` to that of `until`, also those in which nothing ends. */
	months: readonly { month: string; services: readonly Service[] }[];
	/** Ended before today by the record, and still recorded as running. */
	past: readonly Service[];
	later: readonly Service[];
	noEnd: readonly Service[];
	notRecorded: readonly Service[];
};

/**
 * Sorts services by the month (ISO, "2027-03") in which their money ends.
 * @param today ISO date
 * @param until last month shown by itself
 */
export function fundingCliff(
	services: readonly Service[],
	today: string,
	until: string
): FundingCliff {
	const ends = services.map((service) => ({ service, end: fundingEnd(service) }));
	const where = (keep: (on: string) => boolean) =>
		ends.flatMap(({ service, end }) => (end.state === 'ends' && keep(end.on) ? [service] : []));
	const having = (state: FundingEnd['state']) =>
		ends.flatMap(({ service, end }) => (end.state === state ? [service] : []));
	return {
		months: monthsUpTo(today.slice(0, 7), until).map((month) => ({
			month,
			services: where((on) => on >= today && on.slice(0, 7) === month)
		})),
		past: where((on) => on < today),
		later: where((on) => on >= today && on.slice(0, 7) > until),
		noEnd: having('no end recorded'),
		notRecorded: having('not recorded')
	};
}

/** Months from one to another, both included; none where the second is earlier. */
export function monthsUpTo(from: string, to: string): string[] {
	const months: string[] = [];
	let [year = 0, month = 1] = from.split('-').map(Number);
	for (let next = from; next <= to;) {
		months.push(next);
		if (++month > 12) [year, month] = [year + 1, 1];
		next = `${year}-${String(month).padStart(2, '0')}`;
	}
	return months;
}
