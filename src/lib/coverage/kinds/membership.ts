import { TIERS } from '../../domain/tier/tier.ts';
import type { Offers } from '../offers/offers.ts';
import { OUT } from '../offers/standing.ts';
import type { Kind } from './kind.ts';

/** Kinds as columns, narrowed to the ages asked for. */
export type KindColumns = {
	size: number;
	/** Index into TIERS. */
	tier: Uint8Array;
	/** Ages asked for; 0 where the kind is not for any of them (not applicable). */
	ages: Int32Array;
	/** 1 where phone or online counts as reaching. */
	remoteCounts: Uint8Array;
	/** Kinds by tier and category: which kinds a service of both may belong to. */
	of: ReadonlyMap<number, readonly number[]>;
};

/**
 * Lays kinds out for the kernel.
 * @param categories what category numbers stand for: see `Offers.categories`
 * @param ages the reader's ages, as bits
 */
export function kindColumns(
	kinds: readonly Kind[],
	categories: readonly string[],
	ages: number
): KindColumns {
	const of = new Map<number, number[]>();
	kinds.forEach((kind, k) => {
		for (const category of kind.categories) {
			const number = categories.indexOf(category);
			if (number < 0) continue;
			const key = slot(TIERS.indexOf(kind.tier), number);
			of.set(key, [...(of.get(key) ?? []), k]);
		}
	});
	return {
		size: kinds.length,
		tier: Uint8Array.from(kinds, ({ tier }) => TIERS.indexOf(tier)),
		ages: Int32Array.from(kinds, (kind) => kind.ages & ages),
		remoteCounts: Uint8Array.from(kinds, ({ remoteCounts }) => (remoteCounts ? 1 : 0)),
		of
	};
}

/**
 * The kinds that a service belongs to, each once: a tier it is on, a category it has, and ages in
 * common with those asked for.
 */
export function kindsOfService(columns: KindColumns, offers: Offers, s: number): number[] {
	const found: number[] = [];
	for (let tier = 0; tier < TIERS.length; tier++) {
		if ((offers.tiers[s]! & (1 << tier)) === 0) continue;
		for (let c = offers.categoryStart[s]!; c < offers.categoryStart[s + 1]!; c++) {
			for (const k of columns.of.get(slot(tier, offers.category[c]!)) ?? []) {
				if ((columns.ages[k]! & offers.ages[s]!) !== 0 && !found.includes(k)) found.push(k);
			}
		}
	}
	return found;
}

const slot = (tier: number, category: number): number => category * TIERS.length + tier;

/** Which services belong to which kinds, both ways. */
export type Membership = {
	/** Kinds of each service. */
	kinds: (readonly number[])[];
	/** Services of each kind, in the order of the rows. */
	services: number[][];
};

/** Works out every service's kinds. Services that the filters leave out belong to none. */
export function membershipOf(
	columns: KindColumns,
	offers: Offers,
	standing: Uint8Array
): Membership {
	const services: number[][] = Array.from({ length: columns.size }, () => []);
	const kinds: (readonly number[])[] = [];
	for (let s = 0; s < offers.size; s++) {
		const own = standing[s] === OUT ? [] : kindsOfService(columns, offers, s);
		kinds.push(own);
		for (const k of own) services[k]!.push(s);
	}
	return { kinds, services };
}
