import { REFERRERS, type Referrer } from './query.ts';
import { columnsOf, maskOf } from './facts.ts';
import type { Service } from '../service/service.ts';

/**
 * Every live service as rows of numbers, so that a question is one pass over typed arrays. Built once
 * for a snapshot and a day (assurance runs out by the day).
 */
export type FinderIndex = {
	services: readonly Service[];
	/** Bit of each principal area, category and category group, by code. */
	areaBits: ReadonlyMap<string, number>;
	categoryBits: ReadonlyMap<string, readonly [low: number, high: number]>;
	tiers: Uint8Array;
	modes: Uint8Array;
	provider: Uint8Array;
	agesYes: Uint32Array;
	agesUnknown: Uint32Array;
	yes: Uint8Array;
	unknown: Uint8Array;
	/** Roles that may refer; `NOBODY` when referral by others is stated not to exist; 0: unknown. */
	referrers: Uint16Array;
	/** Areas served; 0 when the service area is not recorded. */
	areas: Uint32Array;
	categoriesLow: Uint32Array;
	categoriesHigh: Uint32Array;
	/** Places: row of the service, grid metres. A service may have several. */
	siteRow: Uint32Array;
	siteX: Int32Array;
	siteY: Int32Array;
	/** Where a service's places start in the three arrays above; one longer than `services`. */
	siteStart: Uint32Array;
};

/** Stands for "no professional may refer": a bit that no role has. */
const NOBODY = 1 << 15;

/** Builds the index. `areas` (at most 31) and `categories` (at most 62) fix the order of the bits. */
export function buildFinderIndex(
	all: Iterable<Service>,
	codes: { areas: readonly string[]; categories: readonly string[] },
	today: string
): FinderIndex {
	const live = [...all].flatMap((service) => {
		const columns = columnsOf(service, today);
		return columns ? [{ service, columns }] : [];
	});
	const areaBits = new Map(codes.areas.map((gss, bit) => [gss, 1 << bit]));
	const categoryBits = new Map(
		codes.categories.map((id, at): [string, [number, number]] => [
			id,
			at < 31 ? [1 << at, 0] : [0, 1 << (at - 31)]
		])
	);
	const count = live.length;
	const sites = live.flatMap(({ service }, row) =>
		service.locations.map((place) => ({ row, place }))
	);
	const index: FinderIndex = {
		services: live.map(({ service }) => service),
		areaBits,
		categoryBits,
		tiers: new Uint8Array(count),
		modes: new Uint8Array(count),
		provider: new Uint8Array(count),
		agesYes: new Uint32Array(count),
		agesUnknown: new Uint32Array(count),
		yes: new Uint8Array(count),
		unknown: new Uint8Array(count),
		referrers: new Uint16Array(count),
		areas: new Uint32Array(count),
		categoriesLow: new Uint32Array(count),
		categoriesHigh: new Uint32Array(count),
		siteRow: Uint32Array.from(sites, (site) => site.row),
		siteX: Int32Array.from(sites, (site) => site.place.easting),
		siteY: Int32Array.from(sites, (site) => site.place.northing),
		siteStart: new Uint32Array(count + 1)
	};
	live.forEach(({ service, columns }, row) => {
		index.tiers[row] = columns.tiers;
		index.modes[row] = columns.modes;
		index.provider[row] = columns.provider;
		index.agesYes[row] = columns.agesYes;
		index.agesUnknown[row] = columns.agesUnknown;
		index.yes[row] = columns.yes;
		index.unknown[row] = columns.unknown;
		if (service.referral?.professional === false) index.referrers[row] = NOBODY;
		else
			index.referrers[row] = maskOf(
				REFERRERS,
				service.referrers.filter((role): role is Referrer =>
					(REFERRERS as readonly string[]).includes(role)
				)
			);
		index.areas[row] = service.areas.reduce((mask, gss) => mask | (areaBits.get(gss) ?? 0), 0);
		for (const category of service.categories) {
			const [low, high] = categoryBits.get(category) ?? [0, 0];
			index.categoriesLow[row]! |= low;
			index.categoriesHigh[row]! |= high;
		}
		index.siteStart[row + 1] = index.siteStart[row]! + service.locations.length;
	});
	return index;
}
