import { AGES } from './ages.ts';
import { AGE_BANDS } from './demand/age-bands.ts';
import type { Demand } from './demand/demand.ts';
import type { CoverageInputs } from './inputs.ts';
import type { Offers } from './offers/offers.ts';

/** The kernel's inputs as JSON can carry them: columns as lists. Inputs are sent, never results. */
export type CoverageTransfer = Omit<CoverageInputs, 'demand' | 'offers'> & {
	demand: Omit<Demand, DemandColumn | 'children'> &
		Record<DemandColumn, number[]> & {
			/** Children of a year of every band of age, point by point; of every year where a band is uneven. */
			bands: number[] | null;
			years: number[] | null;
		};
	offers: Omit<Offers, OfferColumn> & Record<OfferColumn, number[]>;
};

const DEMAND_COLUMNS = {
	x: Float64Array,
	y: Float64Array,
	area: Uint8Array,
	fifth: Uint8Array,
	rural: Uint8Array,
	areaStart: Int32Array
} as const;
type DemandColumn = keyof typeof DEMAND_COLUMNS;

const OFFER_COLUMNS = {
	areas: Int32Array,
	tiers: Uint8Array,
	ages: Int32Array,
	organization: Int32Array,
	provider: Uint8Array,
	certainty: Uint8Array,
	welsh: Uint8Array,
	self: Uint8Array,
	accepting: Uint8Array,
	fundedUntil: Int32Array,
	assuredUntil: Int32Array,
	modes: Uint8Array,
	categoryStart: Int32Array,
	category: Uint8Array,
	siteStart: Int32Array,
	siteX: Float64Array,
	siteY: Float64Array,
	siteReach: Float64Array,
	capacity: Float64Array,
	capacityUnit: Uint8Array
} as const;
type OfferColumn = keyof typeof OFFER_COLUMNS;

/** Columns as lists. */
export function toTransfer(inputs: CoverageInputs): CoverageTransfer {
	const { children, ...demand } = inputs.demand;
	const bands = bandsOf(children);
	return {
		...inputs,
		demand: {
			...demand,
			...(listed(inputs.demand, DEMAND_COLUMNS) as Record<DemandColumn, number[]>),
			bands,
			years: bands === null ? Array.from(children) : null
		},
		offers: {
			...inputs.offers,
			...(listed(inputs.offers, OFFER_COLUMNS) as Record<OfferColumn, number[]>)
		}
	};
}

/** Lists as columns again: exactly what `toTransfer` was given. */
export function fromTransfer({ demand, offers, ...rest }: CoverageTransfer): CoverageInputs {
	const { bands, years, ...plain } = demand;
	return {
		...rest,
		demand: {
			...plain,
			...(columns(demand, DEMAND_COLUMNS) as Pick<Demand, DemandColumn>),
			children: bands === null ? Float64Array.from(years ?? []) : yearsOf(bands)
		},
		offers: { ...offers, ...(columns(offers, OFFER_COLUMNS) as Pick<Offers, OfferColumn>) }
	};
}

/**
 * A fifth of the numbers, where the years of every band are alike: one year's children for each band, since
 * a sum divided again need not be the number that it was added up from.
 */
function bandsOf(children: Float64Array): number[] | null {
	const bands: number[] = [];
	for (let at = 0; at < children.length; at += AGES) {
		for (const { from, to } of AGE_BANDS) {
			const year = children[at + from]!;
			for (let age = from; age <= to; age++) if (children[at + age] !== year) return null;
			bands.push(year);
		}
	}
	return bands;
}

function yearsOf(bands: readonly number[]): Float64Array {
	const children = new Float64Array((bands.length / AGE_BANDS.length) * AGES);
	bands.forEach((year, at) => {
		const i = Math.floor(at / AGE_BANDS.length);
		const { from, to } = AGE_BANDS[at % AGE_BANDS.length]!;
		children.fill(year, i * AGES + from, i * AGES + to + 1);
	});
	return children;
}

type Column = Float64Array | Int32Array | Uint8Array;
type Kinds = Readonly<Record<string, { from(list: ArrayLike<number>): Column }>>;

const listed = (from: object, kinds: Kinds): Record<string, number[]> =>
	Object.fromEntries(
		Object.keys(kinds).map((name) => [name, Array.from((from as Record<string, Column>)[name]!)])
	);

const columns = (from: object, kinds: Kinds): Record<string, Column> =>
	Object.fromEntries(
		Object.entries(kinds).map(([name, kind]) => [
			name,
			kind.from((from as Record<string, number[]>)[name]!)
		])
	);
