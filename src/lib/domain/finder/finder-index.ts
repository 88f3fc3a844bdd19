import { ORGANIZATION_KINDS } from '../organization/organization-kind.ts';
import { DELIVERY_MODES } from '../service/delivery.ts';
import type { Service } from '../service/service.ts';
import { TIERS } from '../tier/tier.ts';
import { allRows, holds, noRows, put, type Bitmap } from './bitmap.ts';
import { FACT_BITS, columnsOf, type Fact, type ServiceColumns } from './facts.ts';
import { OLDEST, REFERRERS } from './query.ts';
import { ranksOf, type Ranks } from './ranks.ts';
import { reachOf } from './reach.ts';

/** Which rows hold each value that a question may ask for, in the order of the value's own list. */
export type Holding = {
	tiers: readonly Bitmap[];
	modes: readonly Bitmap[];
	providers: readonly Bitmap[];
	/** An unborn baby first, then each year. */
	ages: { yes: readonly Bitmap[]; unknown: readonly Bitmap[] };
	facts: Record<Fact, { yes: Bitmap; unknown: Bitmap }>;
	referrers: readonly Bitmap[];
	/** Rows of which nobody recorded who may refer. */
	noReferrer: Bitmap;
	areas: ReadonlyMap<string, Bitmap>;
	/** Rows of which nobody recorded whom they serve. */
	noArea: Bitmap;
	categories: ReadonlyMap<string, Bitmap>;
};

/**
 * Every live service as a row: sets of rows for filters, numbers for distances and order. A question
 * is then a few meetings of sets and one pass over what is left. Built once for a snapshot and a day
 * (assurance runs out by the day).
 */
export type FinderIndex = {
	services: readonly Service[];
	all: Bitmap;
	holding: Holding;
	/** Delivery modes of a row, one bit each, and whether nobody recorded whom it serves. */
	modes: Uint8Array;
	unserved: Uint8Array;
	ranks: Ranks;
	/** Places: grid metres, and how far each reaches from a town and in the country, squared. */
	siteX: Float64Array;
	siteY: Float64Array;
	siteReach: { urban: Float64Array; rural: Float64Array };
	/** Where a service's places start in the arrays above; one longer than `services`. */
	siteStart: Int32Array;
};

/** Builds the index. Areas and categories that are not among `codes` are as good as not recorded. */
export function buildFinderIndex(
	all: Iterable<Service>,
	codes: { areas: readonly string[]; categories: readonly string[] },
	today: string
): FinderIndex {
	const services: Service[] = [];
	const columns: ServiceColumns[] = [];
	for (const service of all) {
		const column = columnsOf(service, today);
		if (!column) continue;
		services.push(service);
		columns.push(column);
	}
	const rows = services.length;
	const holding = holdingOf(services, columns, codes);
	const sites = services.flatMap((service) =>
		service.locations.map((place) => ({ service, place }))
	);
	const siteStart = new Int32Array(rows + 1);
	services.forEach((service, row) => {
		siteStart[row + 1] = siteStart[row]! + service.locations.length;
	});
	return {
		services,
		all: allRows(rows),
		holding,
		modes: Uint8Array.from(columns, (column) => column.modes),
		unserved: Uint8Array.from(services, (_, row) => Number(holds(holding.noArea, row))),
		ranks: ranksOf(services, today),
		siteX: Float64Array.from(sites, ({ place }) => place.easting),
		siteY: Float64Array.from(sites, ({ place }) => place.northing),
		siteReach: {
			urban: Float64Array.from(sites, ({ service, place }) => reachOf(service, place, false) ** 2),
			rural: Float64Array.from(sites, ({ service, place }) => reachOf(service, place, true) ** 2)
		},
		siteStart
	};
}

function holdingOf(
	services: readonly Service[],
	columns: readonly ServiceColumns[],
	codes: { areas: readonly string[]; categories: readonly string[] }
): Holding {
	const rows = services.length;
	/** One set for each bit of a mask. */
	const spread = (bits: number, mask: (column: ServiceColumns) => number): Bitmap[] => {
		const sets = Array.from({ length: bits }, () => noRows(rows));
		columns.forEach((column, row) => {
			for (let left = mask(column); left !== 0; left &= left - 1) {
				put(sets[31 - Math.clz32(left & -left)]!, row);
			}
		});
		return sets;
	};
	const byCode = (all: readonly string[], of: (service: Service) => readonly string[]) => {
		const sets = new Map(all.map((code) => [code, noRows(rows)]));
		const none = noRows(rows);
		services.forEach((service, row) => {
			const holding = of(service);
			if (holding === NOBODY) return;
			let known = false;
			for (const code of holding) {
				const set = sets.get(code);
				if (!set) continue;
				put(set, row);
				known = true;
			}
			if (!known) put(none, row);
		});
		return { sets, none };
	};
	const years = OLDEST + 2;
	const areas = byCode(codes.areas, (service) => service.areas);
	const referrers = byCode(REFERRERS, mayRefer);
	const yes = spread(Object.keys(FACT_BITS).length, (column) => column.yes);
	const unknown = spread(Object.keys(FACT_BITS).length, (column) => column.unknown);
	return {
		tiers: spread(TIERS.length, (column) => column.tiers),
		modes: spread(DELIVERY_MODES.length, (column) => column.modes),
		providers: spread(ORGANIZATION_KINDS.length, (column) => column.provider),
		ages: {
			yes: spread(years, (column) => column.agesYes),
			unknown: spread(years, (column) => column.agesUnknown)
		},
		facts: Object.fromEntries(
			Object.keys(FACT_BITS).map((fact, bit) => [fact, { yes: yes[bit], unknown: unknown[bit] }])
		) as Holding['facts'],
		referrers: REFERRERS.map((role) => referrers.sets.get(role)!),
		noReferrer: referrers.none,
		areas: areas.sets,
		noArea: areas.none,
		categories: byCode(codes.categories, (service) => service.categories).sets
	};
}

/** The roles that may refer; stated to be nobody is another thing than not recorded. */
const mayRefer = ({ referral, referrers }: Service): readonly string[] =>
	referral?.professional === false ? NOBODY : referrers;
const NOBODY: readonly string[] = [];
