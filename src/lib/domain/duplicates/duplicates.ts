import { distanceMetres } from '../place/grid.ts';
import type { Offer } from '../offer/offer.ts';
import type { Service } from '../service/service.ts';
import { nameLikeness } from './name-likeness.ts';

/** Why two records may be one service. */
export type Reason =
	| { kind: 'name'; likeness: number }
	| { kind: 'organization' }
	| { kind: 'distance'; metres: number }
	/** Speaks against it: branches of one service have names alike and towns of their own. */
	| { kind: 'apart'; metres: number }
	| { kind: 'phone' | 'email'; value: string }
	| { kind: 'page'; value: string }
	| { kind: 'category'; shared: string[] };

/** A record that may be the same service, with how much speaks for it (0 to 1) and what. */
export type Candidate = { service: Service; score: number; reasons: Reason[] };

/** What of an offer is looked at. */
export type Compared = Pick<
	Offer,
	'name' | 'url' | 'contacts' | 'locations' | 'areas' | 'categories' | 'delivery'
> & { organization: { id: string } };

/** Places further from each other than this are two places. */
const TWO_PLACES = 2_000;
/** Names alike by this much are worth saying. */
const NAME_WORTH = 0.5;
/** Places as near as this are the same house. */
const SAME_HOUSE = 150;
/** From here on two records are shown as perhaps one. Measured on the seed facts, see the tests. */
export const SUSPICION = 0.54;
/** More than this many help nobody. */
const MOST = 5;

const WEIGHT = {
	name: 0.6,
	organization: 0.15,
	category: 0.05,
	distance: 0.2,
	apart: -0.2,
	phone: 0.25,
	email: 0.25,
	page: 0.25
};

/**
 * Published records that may be the service an offer speaks of, the likeliest first. Only records of an
 * area they share are compared, and a name that has nothing in common is never the same service: one
 * office answers the phone of many.
 */
export function findDuplicates(
	offer: Compared,
	services: Iterable<Service>,
	except: string
): Candidate[] {
	const candidates: Candidate[] = [];
	for (const service of services) {
		if (service.id === except || !shareArea(offer, service)) continue;
		const likeness = nameLikeness(offer.name, service.name);
		if (likeness < NAME_WORTH) continue;
		const reasons = [{ kind: 'name', likeness } as const, ...otherReasons(offer, service)];
		const score = scoreOf(reasons);
		if (score >= SUSPICION) candidates.push({ service, score, reasons });
	}
	return candidates
		.sort((a, b) => b.score - a.score || (a.service.id < b.service.id ? -1 : 1))
		.slice(0, MOST);
}

/** All Wales, or areas in common; without areas on either side nothing speaks against it. */
export function shareArea(
	offer: Pick<Compared, 'areas'>,
	service: Pick<Service, 'areas'>
): boolean {
	if (offer.areas.length === 0 || service.areas.length === 0) return true;
	return offer.areas.some((gss) => service.areas.includes(gss));
}

function otherReasons(offer: Compared, service: Service): Reason[] {
	const reasons: Reason[] = [];
	if (offer.organization.id === service.organization.id) reasons.push({ kind: 'organization' });
	reasons.push(...distanceReasons(offer, service));
	for (const kind of ['phone', 'email'] as const) {
		const theirs = new Set(contactsOf(service, kind));
		const value = contactsOf(offer, kind).find((contact) => theirs.has(contact));
		if (value !== undefined) reasons.push({ kind, value });
	}
	const [page, other] = [pageOf(offer.url), pageOf(service.url)];
	if (page !== null && page === other) reasons.push({ kind: 'page', value: page });
	const shared = offer.categories.filter((category) => service.categories.includes(category));
	if (shared.length > 0) reasons.push({ kind: 'category', shared });
	return reasons;
}

/** Each reason leaves less room for doubt; a kind of help in common decides nothing by itself. */
function scoreOf(reasons: readonly Reason[]): number {
	const name = reasons.find(({ kind }) => kind === 'name');
	const likeness = name?.kind === 'name' ? name.likeness : 0;
	return Math.min(
		1,
		reasons.reduce((sum, reason) => {
			return sum + WEIGHT[reason.kind] * (reason.kind === 'name' ? likeness : 1);
		}, 0)
	);
}

/** What the nearest two places say; the middle of a town is nobody's address, and near to none. */
function distanceReasons(offer: Pick<Compared, 'locations'>, service: Service): Reason[] {
	const pairs = offer.locations.flatMap((a) =>
		service.locations.map((b) => ({
			metres: distanceMetres({ x: a.easting, y: a.northing }, { x: b.easting, y: b.northing }),
			houses: a.precision === 'address' && b.precision === 'address'
		}))
	);
	const [nearest] = pairs.sort((a, b) => a.metres - b.metres);
	if (!nearest) return [];
	const { metres, houses } = nearest;
	if (metres > TWO_PLACES) return [{ kind: 'apart', metres }];
	return houses && metres <= SAME_HOUSE ? [{ kind: 'distance', metres }] : [];
}

const contactsOf = (record: Pick<Offer, 'contacts'>, kind: 'phone' | 'email'): string[] =>
	record.contacts
		.filter((contact) => contact.kind === kind)
		.map(({ value }) =>
			kind === 'phone'
				? value.replace(/\D/g, '').replace(/^(0044|44)0?/, '0')
				: value.trim().toLowerCase()
		);

/** A page of its own; the front page of a website is many services' page. */
function pageOf(url: string | null): string | null {
	if (url === null || !URL.canParse(url)) return null;
	const { hostname, pathname } = new URL(url);
	const path = pathname.replace(/\/+$/, '').toLowerCase();
	return path === '' ? null : hostname.replace(/^www\./, '') + path;
}
