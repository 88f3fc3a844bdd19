import { joined } from './joined.ts';

/** What a fact about a service answers, as a number: not recorded is a third value, never a no. */
export const NO = 0;
export const YES = 1;
export const UNKNOWN = 2;

/** How sure anyone can be of a record. */
export const UNCONFIRMED = 0;
export const OUT_OF_DATE = 1;
export const CONFIRMED = 2;
/** A service of a scenario: it reaches in both views, and is a record of neither. */
export const PROPOSED = 3;

/** Ways of reaching that have no place: bits of `Offers.modes`. Places stand in the site columns. */
export const AREA = 1;
export const REMOTE = 2;
export const UNPLACED = 4;

/** A date that is not recorded, among day numbers. */
export const NO_DAY = 0;

/**
 * Published services as columns: what the kernel computes with. One service is one row with one offer
 * for each way it is delivered. A service whose location is withheld has no site rows, whatever else
 * is true of it, so nothing computed from here can locate it.
 */
export type Offers = {
	size: number;
	/** The service's id in the record, for lists. */
	ids: readonly string[];
	/** Principal areas served, as bits in the order of `Demand.areas`; 0 when not recorded. */
	areas: Int32Array;
	/** Tiers, as bits in the order of the Framework. */
	tiers: Uint8Array;
	/** Ages of children it is for, as bits. */
	ages: Int32Array;
	/** Number of the organization: the same for the same organization. */
	organization: Int32Array;
	/** Kind of organization, index into ORGANIZATION_KINDS. */
	provider: Uint8Array;
	certainty: Uint8Array;
	/** Whether help is given in Welsh, a family may ask for itself, it takes referrals now. */
	welsh: Uint8Array;
	self: Uint8Array;
	accepting: Uint8Array;
	/** Last funded day and last day of assurance (days since 1970), or `NO_DAY`. */
	fundedUntil: Int32Array;
	assuredUntil: Int32Array;
	/** `AREA`, `REMOTE`, `UNPLACED` together. */
	modes: Uint8Array;
	/** Categories of service `s`: `category[categoryStart[s]]` up to `categoryStart[s + 1]`. */
	categoryStart: Int32Array;
	category: Uint8Array;
	/** What the numbers in `category` stand for. */
	categories: readonly string[];
	/** Places of service `s`, in whole grid metres; `siteReach` is 0 where the tier decides. */
	siteStart: Int32Array;
	siteX: Float64Array;
	siteY: Float64Array;
	siteReach: Float64Array;
	/** Stated capacity of a service in `capacityUnits[capacityUnit]`, or 0. */
	capacity: Float64Array;
	capacityUnit: Uint8Array;
	capacityUnits: readonly string[];
};

/** One service as the kernel sees it, before it becomes a row: at least one place or one mode. */
export type OfferRow = {
	id: string;
	areas: number;
	tiers: number;
	ages: number;
	organization: number;
	provider: number;
	certainty: number;
	welsh: number;
	self: number;
	accepting: number;
	fundedUntil: number;
	assuredUntil: number;
	modes: number;
	categories: readonly string[];
	sites: readonly { x: number; y: number; reach: number }[];
	capacity: { unit: string; maximum: number } | null;
};

/** Packs rows into columns. Categories that are not in `categories` are left out. */
export function toOffers(rows: readonly OfferRow[], categories: readonly string[]): Offers {
	const numbers = new Map(categories.map((id, index) => [id, index]));
	const units = [...new Set(rows.flatMap(({ capacity }) => (capacity ? [capacity.unit] : [])))];
	const known = rows.map((row) => row.categories.flatMap((id) => numbers.get(id) ?? []));
	const sites = rows.flatMap((row) => row.sites);
	return {
		size: rows.length,
		ids: rows.map(({ id }) => id),
		areas: Int32Array.from(rows, ({ areas }) => areas),
		tiers: Uint8Array.from(rows, ({ tiers }) => tiers),
		ages: Int32Array.from(rows, ({ ages }) => ages),
		organization: Int32Array.from(rows, ({ organization }) => organization),
		provider: Uint8Array.from(rows, ({ provider }) => provider),
		certainty: Uint8Array.from(rows, ({ certainty }) => certainty),
		welsh: Uint8Array.from(rows, ({ welsh }) => welsh),
		self: Uint8Array.from(rows, ({ self }) => self),
		accepting: Uint8Array.from(rows, ({ accepting }) => accepting),
		fundedUntil: Int32Array.from(rows, ({ fundedUntil }) => fundedUntil),
		assuredUntil: Int32Array.from(rows, ({ assuredUntil }) => assuredUntil),
		modes: Uint8Array.from(rows, ({ modes }) => modes),
		categoryStart: starts(known),
		category: Uint8Array.from(known.flat()),
		categories,
		siteStart: starts(rows.map((row) => row.sites)),
		siteX: Float64Array.from(sites, ({ x }) => x),
		siteY: Float64Array.from(sites, ({ y }) => y),
		siteReach: Float64Array.from(sites, ({ reach }) => reach),
		capacity: Float64Array.from(rows, ({ capacity }) => capacity?.maximum ?? 0),
		capacityUnit: Uint8Array.from(rows, ({ capacity }) =>
			capacity ? units.indexOf(capacity.unit) : 0
		),
		capacityUnits: units
	};
}

/** A row of the columns as a record again: what a scenario takes out, moves or copies. */
export function rowOf(offers: Offers, service: number): OfferRow {
	const sites = [];
	for (let k = offers.siteStart[service]!; k < offers.siteStart[service + 1]!; k++) {
		sites.push({ x: offers.siteX[k]!, y: offers.siteY[k]!, reach: offers.siteReach[k]! });
	}
	const own = offers.category.subarray(
		offers.categoryStart[service]!,
		offers.categoryStart[service + 1]!
	);
	const maximum = offers.capacity[service]!;
	return {
		id: offers.ids[service]!,
		areas: offers.areas[service]!,
		tiers: offers.tiers[service]!,
		ages: offers.ages[service]!,
		organization: offers.organization[service]!,
		provider: offers.provider[service]!,
		certainty: offers.certainty[service]!,
		welsh: offers.welsh[service]!,
		self: offers.self[service]!,
		accepting: offers.accepting[service]!,
		fundedUntil: offers.fundedUntil[service]!,
		assuredUntil: offers.assuredUntil[service]!,
		modes: offers.modes[service]!,
		categories: Array.from(own, (number) => offers.categories[number]!),
		sites,
		capacity:
			maximum > 0 ? { unit: offers.capacityUnits[offers.capacityUnit[service]!]!, maximum } : null
	};
}

function starts(lists: readonly (readonly unknown[])[]): Int32Array {
	const at = new Int32Array(lists.length + 1);
	lists.forEach((list, index) => (at[index + 1] = at[index]! + list.length));
	return at;
}

/** Columns with one more row at the end. The columns given stay as they are. */
export function withRow(offers: Offers, row: OfferRow): Offers {
	const one = toOffers([row], offers.categories);
	const units = [...new Set([...offers.capacityUnits, ...one.capacityUnits])];
	one.capacityUnit[0] = row.capacity ? units.indexOf(row.capacity.unit) : 0;
	return {
		size: offers.size + 1,
		ids: [...offers.ids, row.id],
		areas: joined(offers.areas, one.areas),
		tiers: joined(offers.tiers, one.tiers),
		ages: joined(offers.ages, one.ages),
		organization: joined(offers.organization, one.organization),
		provider: joined(offers.provider, one.provider),
		certainty: joined(offers.certainty, one.certainty),
		welsh: joined(offers.welsh, one.welsh),
		self: joined(offers.self, one.self),
		accepting: joined(offers.accepting, one.accepting),
		fundedUntil: joined(offers.fundedUntil, one.fundedUntil),
		assuredUntil: joined(offers.assuredUntil, one.assuredUntil),
		modes: joined(offers.modes, one.modes),
		categoryStart: joined(offers.categoryStart, [offers.category.length + one.category.length]),
		category: joined(offers.category, one.category),
		categories: offers.categories,
		siteStart: joined(offers.siteStart, [offers.siteX.length + one.siteX.length]),
		siteX: joined(offers.siteX, one.siteX),
		siteY: joined(offers.siteY, one.siteY),
		siteReach: joined(offers.siteReach, one.siteReach),
		capacity: joined(offers.capacity, one.capacity),
		capacityUnit: joined(offers.capacityUnit, one.capacityUnit),
		capacityUnits: units
	};
}
