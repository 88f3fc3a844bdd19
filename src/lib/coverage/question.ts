import { ALL_AGES } from './ages.ts';
import { REACHED_SHARE, REACH_METRES } from '../domain/assumptions/assumptions.ts';
import { TIERS, type TierId } from '../domain/tier/tier.ts';

/** Which offers a reader wants counted. */
export type CoverageFilters = {
	/** Ages of children, as bits. */
	ages: number;
	welsh: boolean;
	self: boolean;
	accepting: boolean;
	confirmed: boolean;
	/** Kinds of organization, as bits in the order of ORGANIZATION_KINDS; 0 for all. */
	providers: number;
};

/** The judgements that a reader may change. */
export type CoverageAssumptions = {
	/** Share of children from which a kind of help reaches an area, 0 to 1. */
	share: number;
	/** Reach in metres of straight line, by tier and by how rural the child's place is. */
	radii: Record<TierId, { urban: number; rural: number }>;
};

/** What coverage is asked: filters, assumptions, and the day it stands on. */
export type CoverageQuestion = {
	filters: CoverageFilters;
	assumptions: CoverageAssumptions;
	/** Day number. */
	today: number;
};

/** Every offer counts. */
export const NO_FILTERS: CoverageFilters = {
	ages: ALL_AGES,
	welsh: false,
	self: false,
	accepting: false,
	confirmed: false,
	providers: 0
};

/** The assumptions as they stand in the assumptions file. */
export const USUAL_ASSUMPTIONS: CoverageAssumptions = { share: REACHED_SHARE, radii: REACH_METRES };

/** The radii with every one of them multiplied. */
export const scaledRadii = (
	radii: CoverageAssumptions['radii'],
	by: number
): CoverageAssumptions['radii'] => {
	const scaled = TIERS.map((tier) => [
		tier,
		{ urban: radii[tier].urban * by, rural: radii[tier].rural * by }
	]);
	return Object.fromEntries(scaled) as CoverageAssumptions['radii'];
};
