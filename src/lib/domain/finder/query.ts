import { ORGANIZATION_KINDS, type OrganizationKind } from '../organization/organization-kind.ts';
import { roundPoint } from '../place/rounding.ts';
import { DELIVERY_MODES, type DeliveryMode } from '../service/delivery.ts';
import { UNBORN } from '../service/eligibility.ts';
import { inTierOrder, isTier, type TierId } from '../tier/tier.ts';

/** The oldest age a family can ask for: services for care leavers run to 25. */
export const OLDEST = 25;

export const SORTS = ['distance', 'tier', 'checked'] as const;
export type Sort = (typeof SORTS)[number];

/** The labelled groups of results, in the order of the page. */
export const GROUPS = ['near', 'comes', 'remote', 'far', 'unplaced', 'statements'] as const;
export type GroupId = (typeof GROUPS)[number];

/** Who may refer a family, as the record names them (table app.referrer). */
export const REFERRERS = [
	'social worker',
	'health visitor',
	'midwife',
	'gp',
	'school',
	'early help team',
	'police',
	'youth justice',
	'court',
	'third sector',
	'any professional'
] as const;
export type Referrer = (typeof REFERRERS)[number];

/** The part of a query that says where. */
export type PlaceOfQuery = Pick<FinderQuery, 'near' | 'at' | 'unit' | 'area'>;

/** No place at all. */
export const NO_PLACE: PlaceOfQuery = { near: null, at: null, unit: false, area: null };

/** What somebody is looking for. The address holds all of it and nothing else does. */
export type FinderQuery = {
	/** What the place is called: an outward code or a name. Never a full postcode. */
	near: string | null;
	/** The place, rounded to about a kilometre. */
	at: { lon: number; lat: number } | null;
	/** The point is that of a whole postcode and not of its first half, however near the two may be. */
	unit: boolean;
	/** Principal area (GSS code) or region (board code). Wins over the point for service areas. */
	area: string | null;
	/** Years; `UNBORN` for a baby on the way. */
	ages: number[];
	tiers: TierId[];
	groups: string[];
	categories: string[];
	welsh: boolean;
	delivery: DeliveryMode[];
	self: boolean;
	referrers: Referrer[];
	accepting: boolean;
	free: boolean;
	providers: OrganizationKind[];
	confirmed: boolean;
	sort: Sort;
	/** Groups that are shown to the end. */
	more: GroupId[];
};

export const EMPTY_QUERY: FinderQuery = {
	...NO_PLACE,
	ages: [],
	tiers: [],
	groups: [],
	categories: [],
	welsh: false,
	delivery: [],
	self: false,
	referrers: [],
	accepting: false,
	free: false,
	providers: [],
	confirmed: false,
	sort: 'distance',
	more: []
};

/** Names of the parameters, in the order in which addresses carry them. */
const LISTS = 'age tier group category delivery refer provider more'.split(' ');

const isOneOf =
	<T extends string>(words: readonly T[]) =>
	(word: string): word is T =>
		(words as readonly string[]).includes(word);

/** "unborn" or a whole number of years from 0 to 25; null for anything else. */
export function parseAge(word: string): number | null {
	const text = word.trim().toLowerCase();
	if (text === 'unborn' || text === String(UNBORN)) return UNBORN;
	if (!/^\d{1,2}$/.test(text)) return null;
	const age = Number(text);
	return age <= OLDEST ? age : null;
}

/** An age as addresses carry it. */
export const ageWord = (age: number): string => (age === UNBORN ? 'unborn' : String(age));

/** "53.22,-4.13" (latitude first), rounded; null for anything that is not near Wales. */
export function parsePoint(text: string | null): FinderQuery['at'] {
	const [lat, lon] = (text ?? '').split(',').map((part) => (part === '' ? NaN : Number(part)));
	if (lat === undefined || lon === undefined) return null;
	if (!Number.isFinite(lat) || !Number.isFinite(lon)) return null;
	// Outside these bounds nothing in Wales can be near.
	if (lat < 50.5 || lat > 54.5 || lon < -6.5 || lon > -1.5) return null;
	return roundPoint({ lon, lat });
}

/** A full postcode anywhere in a text, however it is spaced and punctuated, or the end of one. */
const HOLDS_POSTCODE =
	/(?:^|[^a-z\d])[a-z]{1,2}[^a-z\d]*\d[a-z\d]?[^a-z\d]*\d[^a-z\d]*[a-z]{2}(?![a-z\d])|\d[a-z]{2}$/i;

/** What may stand in `near`: a short label that cannot be a full postcode. */
function parseNear(text: string | null): string | null {
	const near = (text ?? '').trim().slice(0, 80);
	return near === '' || HOLDS_POSTCODE.test(near) ? null : near;
}

/**
 * Reads a query from an address. Forgiving: what it does not understand it leaves out, because a
 * mangled link should still show something true.
 */
export function parseQuery(parameters: URLSearchParams): FinderQuery {
	const words = new Map<string, string[]>();
	for (const name of LISTS) {
		const all = parameters.getAll(name).flatMap((value) => value.split(','));
		words.set(name, [...new Set(all.map((word) => word.trim()).filter((word) => word !== ''))]);
	}
	const wordsOf = (name: string) => words.get(name) ?? [];
	const is = (name: string) => parameters.get(name) === '1';
	const area = (parameters.get('area') ?? '').trim().toUpperCase();
	const ages = wordsOf('age').flatMap((word) => parseAge(word) ?? []);
	const sort = parameters.get('sort') ?? '';
	return {
		near: parseNear(parameters.get('near')),
		at: parsePoint(parameters.get('at')),
		unit: is('unit') && parameters.has('at'),
		area: /^(W06\d{6}|[A-Z]{2,3})$/.test(area) ? area : null,
		ages: [...new Set(ages)].sort((a, b) => a - b).slice(0, 12),
		tiers: inTierOrder(wordsOf('tier').filter(isTier)),
		groups: wordsOf('group').filter((word) => /^[a-z_]+$/.test(word)),
		categories: wordsOf('category').filter((word) => /^[a-z_]+$/.test(word)),
		welsh: is('welsh'),
		delivery: wordsOf('delivery').filter(isOneOf(DELIVERY_MODES)),
		self: is('self'),
		referrers: wordsOf('refer').filter(isOneOf(REFERRERS)),
		accepting: is('accepting'),
		free: is('free'),
		providers: wordsOf('provider').filter(isOneOf(ORGANIZATION_KINDS)),
		confirmed: is('confirmed'),
		sort: isOneOf(SORTS)(sort) ? sort : 'distance',
		more: wordsOf('more').filter(isOneOf(GROUPS))
	};
}

/** The query as an address carries it: "" or "?near=LL57&at=53.22,-4.13&...". Order is fixed. */
export function queryString(query: FinderQuery): string {
	const parts: string[] = [];
	const add = (name: string, value: string) => {
		if (value !== '') parts.push(`${name}=${value}`);
	};
	const list = (name: string, values: readonly string[]) =>
		add(name, values.map(encodeURIComponent).join(','));
	add('near', encodeURIComponent(query.near ?? ''));
	if (query.at) add('at', `${query.at.lat.toFixed(2)},${query.at.lon.toFixed(2)}`);
	add('unit', query.at && query.unit ? '1' : '');
	add('area', encodeURIComponent(query.area ?? ''));
	list('age', query.ages.map(ageWord));
	list('tier', query.tiers);
	list('group', query.groups);
	list('category', query.categories);
	add('welsh', query.welsh ? '1' : '');
	list('delivery', query.delivery);
	add('self', query.self ? '1' : '');
	list('refer', query.referrers);
	add('accepting', query.accepting ? '1' : '');
	add('free', query.free ? '1' : '');
	list('provider', query.providers);
	add('confirmed', query.confirmed ? '1' : '');
	add('sort', query.sort === 'distance' ? '' : query.sort);
	list('more', query.more);
	return parts.length ? `?${parts.join('&')}` : '';
}

/** True when somebody has asked for anything: a place, an age, a filter. */
export const asksForSomething = (query: FinderQuery): boolean =>
	queryString({ ...query, sort: 'distance', more: [] }) !== '';
