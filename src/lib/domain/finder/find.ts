import { REACH_METRES } from '../assumptions/assumptions.ts';
import { DELIVERY_MODES, type Location } from '../service/delivery.ts';
import { tiersOf, type Service } from '../service/service.ts';
import { TIERS } from '../tier/tier.ts';
import { Best } from './best.ts';
import { maskOf } from './facts.ts';
import type { FinderIndex } from './finder-index.ts';
import { NO, YES, compileMatcher, type Scope } from './match.ts';
import { nearestSite, type GridPoint } from './nearest.ts';
import type { FinderQuery, GroupId, Sort } from './query.ts';

/** One service in an answer. */
export type Found = {
	service: Service;
	/** The place that is nearest, where it is offered at a place. */
	place: Location | null;
	/** Straight line from the family's place, in metres; null without a place on either side. */
	metres: number | null;
	/** False when the place is beyond the usual distance for its tier. */
	inReach: boolean;
};

/** The first few of those that fit, and how many there are. */
export type Part = { found: Found[]; count: number };

/** A labelled group: what is known to fit, then what fits as far as is recorded. */
export type FoundGroup = { id: Exclude<GroupId, 'statements'>; known: Part; unknown: Part };

/** What a question needs besides its words. */
export type FinderPlace = Scope & {
	/** The family's place on the grid; null when only an area, or nothing, is known. */
	point: GridPoint | null;
	/** Whether few people live around that place: farther is then usual. */
	rural: boolean;
};

/** How many are shown of a part until somebody asks for more. */
export const SHOWN = { known: 8, unknown: 4 } as const;
type Shown = Record<keyof typeof SHOWN, number>;

const SITE = maskOf(DELIVERY_MODES, ['site']);
const AREA = maskOf(DELIVERY_MODES, ['area']);
const REMOTE = maskOf(DELIVERY_MODES, ['remote']);

/** How far a service can be expected to reach, in metres: its own word, else the usual for its tiers. */
export function reachOf(service: Service, place: Location, rural: boolean): number {
	if (place.reach_metres !== null) return place.reach_metres;
	return Math.max(...tiersOf(service).map((tier) => REACH_METRES[tier][rural ? 'rural' : 'urban']));
}

type Candidate = { row: number; site: number; metres: number; inReach: boolean };

/**
 * Answers a question: every live service that fits, in groups that are never mixed, each in two
 * parts. A service stands in one group only, the closest way in which it reaches the family.
 */
export function find(
	index: FinderIndex,
	query: FinderQuery,
	place: FinderPlace,
	shown: Shown = SHOWN
): FoundGroup[] {
	const match = compileMatcher(index, query, place);
	const asked = maskOf(DELIVERY_MODES, query.delivery) || 0b1111;
	const compare = order(index, query.sort);
	const groups = (['near', 'comes', 'remote', 'far', 'unplaced'] as const).map((id) => {
		const limit = (part: keyof typeof SHOWN) => (query.more.includes(id) ? Infinity : shown[part]);
		return {
			id,
			known: new Best(limit('known'), compare),
			unknown: new Best(limit('unknown'), compare)
		};
	});
	const byId = new Map(groups.map((group) => [group.id, group]));
	for (let row = 0; row < index.services.length; row++) {
		const answer = match(row);
		if (answer === NO) continue;
		const candidate = candidateOf(index, row, place);
		const group = byId.get(groupOf(index, row, candidate, asked, place))!;
		(answer === YES ? group.known : group.unknown).add(candidate);
	}
	return groups.map((group) => ({
		id: group.id,
		known: part(index, group.known, group.id),
		unknown: part(index, group.unknown, group.id)
	}));
}

/** How many services fit, in all groups together. */
export function count(index: FinderIndex, query: FinderQuery, scope: Scope): number {
	const match = compileMatcher(index, query, scope);
	let fits = 0;
	for (let row = 0; row < index.services.length; row++) if (match(row) !== NO) fits++;
	return fits;
}

function candidateOf(index: FinderIndex, row: number, place: FinderPlace): Candidate {
	const first = index.siteStart[row]!;
	const hasSite = first < index.siteStart[row + 1]!;
	if (!hasSite || !place.point)
		return { row, site: hasSite ? first : -1, metres: Infinity, inReach: true };
	const nearest = nearestSite(index, row, place.point)!;
	const service = index.services[row]!;
	const location = service.locations[nearest.site - first]!;
	const inReach = nearest.metres <= reachOf(service, location, place.rural);
	return { row, site: nearest.site, metres: nearest.metres, inReach };
}

/** The closest way in which a service reaches the family, among those asked for. */
function groupOf(
	index: FinderIndex,
	row: number,
	candidate: Candidate,
	asked: number,
	place: FinderPlace
): FoundGroup['id'] {
	const modes = index.modes[row]! & asked;
	// Nobody recorded whom it serves: it may not be claimed for this place.
	if (place.areas !== null && index.areas[row] === 0 && !(modes & REMOTE)) return 'unplaced';
	const site = candidate.site >= 0 && (modes & SITE) !== 0;
	if (site && candidate.inReach) return 'near';
	if (modes & AREA) return 'comes';
	if (modes & REMOTE) return 'remote';
	return site ? 'far' : 'unplaced';
}

/** Order within a part: by what was asked for, then by distance, tier and name. */
function order(index: FinderIndex, sort: Sort): (a: Candidate, b: Candidate) => number {
	const lowestTier = (row: number) => {
		const mask = index.tiers[row]!;
		return TIERS.findIndex((_, bit) => mask & (1 << bit));
	};
	const checked = (row: number) => {
		const { assurance, provenance } = index.services[row]!;
		return assurance?.checked_on ?? provenance.as_of ?? '';
	};
	const confirmed = (row: number) => (index.services[row]!.assurance ? 0 : 1);
	const name = (row: number) => index.services[row]!.name.en ?? '';
	const byMetres = (a: Candidate, b: Candidate) =>
		a.metres === b.metres ? 0 : a.metres < b.metres ? -1 : 1;
	const byTier = (a: Candidate, b: Candidate) => lowestTier(a.row) - lowestTier(b.row);
	const byChecked = (a: Candidate, b: Candidate) =>
		confirmed(a.row) - confirmed(b.row) ||
		(checked(a.row) < checked(b.row) ? 1 : checked(a.row) > checked(b.row) ? -1 : 0);
	const first = { distance: byMetres, tier: byTier, checked: byChecked }[sort];
	return (a, b) =>
		first(a, b) ||
		byMetres(a, b) ||
		byTier(a, b) ||
		(name(a.row) < name(b.row) ? -1 : name(a.row) > name(b.row) ? 1 : a.row - b.row);
}

function part(index: FinderIndex, best: Best<Candidate>, group: FoundGroup['id']): Part {
	return {
		count: best.count,
		found: best.items().map((candidate) => {
			const service = index.services[candidate.row]!;
			const site = candidate.site - index.siteStart[candidate.row]!;
			return {
				service,
				place: candidate.site >= 0 ? (service.locations[site] ?? null) : null,
				metres:
					(group === 'near' || group === 'far') && Number.isFinite(candidate.metres)
						? candidate.metres
						: null,
				inReach: candidate.inReach
			};
		})
	};
}
