import { ALL_AGES } from '../ages.ts';
import { LIMITS, REACHED_SHARE, REACH_METRES } from '../../domain/assumptions/assumptions.ts';
import type { OrganizationKind } from '../../domain/organization/organization-kind.ts';
import type { TierId } from '../../domain/tier/tier.ts';
import type { View } from '../cells/split.ts';
import type { Change } from '../what-if/change.ts';

export const LEVELS = ['authority', 'region'] as const;
export type Level = (typeof LEVELS)[number];

/** What gaps are weighed by: nothing, how deprived the places are, or children looked after. */
export const NEEDS = ['none', 'deprivation', 'looked-after'] as const;
export type Need = (typeof NEEDS)[number];

/** What the matrix is sorted by: name, children, or what a tier reaches. */
export const MATRIX_SORTS = [
	'name',
	'children',
	'universal',
	'primary',
	'secondary',
	'targeted'
] as const;
export type MatrixSort = (typeof MATRIX_SORTS)[number];

/** Everything a coverage page shows follows from this; the address holds it, and nothing else does. */
export type CoverageQuery = {
	/** Null: the record until half of the cells are confirmed. */
	view: View | null;
	/** The tier on the map. */
	tier: TierId;
	/** The category group on the map of one kind; null for the first of the tier. */
	kind: string | null;
	level: Level;
	/** Ages of children, as bits. */
	ages: number;
	welsh: boolean;
	self: boolean;
	accepting: boolean;
	confirmed: boolean;
	providers: OrganizationKind[];
	need: Need;
	/** How heavily need weighs, 0 to 2. */
	weight: number;
	/** Share of children from which a kind reaches an area, in per cent. */
	share: number;
	/** Reach in kilometres by tier, where the reader changed it. */
	reach: Partial<Record<TierId, { urban: number; rural: number }>>;
	/** Opened rows: areas or regions. */
	open: string[];
	sort: MatrixSort;
	/** Two areas or regions side by side; empty, or two. */
	compare: string[];
	/** The scenario: what if. */
	changes: Change[];
	scenario: string;
	/** Best sites: how many, for which kind (`tier:group` or `tier:group:category`), within which area. */
	sites: number | null;
	siteKind: string | null;
	within: string | null;
};

export const USUAL_QUERY: CoverageQuery = {
	view: null,
	tier: 'secondary',
	kind: null,
	level: 'authority',
	ages: ALL_AGES,
	welsh: false,
	self: false,
	accepting: false,
	confirmed: false,
	providers: [],
	need: 'none',
	weight: LIMITS.needWeight.usual,
	share: REACHED_SHARE * 100,
	reach: {},
	open: [],
	sort: 'name',
	compare: [],
	changes: [],
	scenario: '',
	sites: null,
	siteKind: null,
	within: null
};

/** The reach of a tier under a query, in kilometres. */
export const reachOfTier = (query: Pick<CoverageQuery, 'reach'>, tier: TierId) =>
	query.reach[tier] ?? {
		urban: REACH_METRES[tier].urban / 1000,
		rural: REACH_METRES[tier].rural / 1000
	};

/** How many of the assumptions a reader changed. */
export const changedAssumptions = (query: CoverageQuery): number =>
	Object.keys(query.reach).length +
	Number(query.share !== USUAL_QUERY.share) +
	Number(query.need !== 'none');
