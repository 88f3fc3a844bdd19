import type { DemandPoint } from '../../../../src/lib/coverage/demand/demand.ts';
import type { Kind } from '../../../../src/lib/coverage/kinds/kind.ts';
import type { OfferRow } from '../../../../src/lib/coverage/offers/offers.ts';
import { holds, tripOf, YEARS, type World } from './world.ts';

const TIER_ORDER = ['universal', 'primary', 'secondary', 'targeted'];

/** Ages that are asked for of a kind: those it is for, narrowed by the reader's. */
export const agesAsked = ({ question }: World, kind: Kind): number[] =>
	YEARS.filter((age) => holds(kind.ages, age) && holds(question.filters.ages, age));

/** What the filters make of a service: an unknown fact is a third value, never a no. */
export function fitOf({ question }: World, row: OfferRow): 'no' | 'perhaps' | 'yes' {
	const { filters } = question;
	// What a scenario does not say of its service is as the reader asks for it.
	if (row.certainty === 3) return filters.welsh && row.welsh === 0 ? 'no' : 'yes';
	if (filters.confirmed && row.certainty !== 2) return 'no';
	if (filters.providers !== 0 && !holds(filters.providers, row.provider)) return 'no';
	const asked = [
		filters.welsh ? row.welsh : 1,
		filters.self ? row.self : 1,
		filters.accepting ? row.accepting : 1
	];
	if (asked.includes(0)) return 'no';
	return asked.includes(2) ? 'perhaps' : 'yes';
}

/** Whether a service is of a kind: its tier, one of its categories, an age in common. */
export const isOfKind = (world: World, row: OfferRow, kind: Kind): boolean =>
	holds(row.tiers, TIER_ORDER.indexOf(kind.tier)) &&
	row.categories.some((id) => kind.categories.includes(id) && world.categories.includes(id)) &&
	agesAsked(world, kind).some((age) => holds(row.ages, age));

/** Whether an area is one that the service is recorded as serving. */
export const serves = (world: World, row: OfferRow, area: string): boolean =>
	holds(row.areas, world.areas.indexOf(area));

/** Services recorded of a kind in an area, whatever the filters leave open. */
export const recordedIn = (world: World, kind: Kind, area: string): OfferRow[] =>
	world.rows.filter(
		(row) => fitOf(world, row) !== 'no' && isOfKind(world, row, kind) && serves(world, row, area)
	);

/** Those of them that fit for certain and are not known to take nobody: whoever they reach is reached. */
export const openIn = (world: World, kind: Kind, area: string): OfferRow[] =>
	recordedIn(world, kind, area).filter((row) => fitOf(world, row) === 'yes' && row.accepting !== 0);

export const comes = (row: OfferRow): boolean => holds(row.modes, 0);
export const byPhone = (row: OfferRow): boolean => holds(row.modes, 1);
export const somewhere = (row: OfferRow): boolean => holds(row.modes, 2);

/**
 * The journey from a point to a place: how far it is, and how much of the limit it takes (up to 1 is
 * in reach). What a provider states is metres, whatever the reader's limits are.
 */
export function journey(
	world: World,
	row: OfferRow,
	site: number,
	kind: Kind,
	point: DemandPoint
): { distance: number; ofLimit: number } {
	const { x, y, reach } = row.sites[site]!;
	const radii = world.question.assumptions.radii[kind.tier];
	const usual = point.rural ? radii.rural : radii.urban;
	const metres = Math.sqrt((point.x - x) ** 2 + (point.y - y) ** 2);
	const trip = tripOf(world.rows.indexOf(row), site, point.id);
	const distance = world.minutes === null ? metres : (world.minutes.get(trip) ?? Infinity);
	return { distance, ofLimit: reach > 0 ? metres / reach : distance / usual };
}

/** Whether a place of the service is near enough. */
export const hasPlaceFor = (world: World, row: OfferRow, kind: Kind, point: DemandPoint): boolean =>
	row.sites.some((_, site) => journey(world, row, site, kind, point).ofLimit <= 1);

/** Whether a service reaches children of an age at a point, for the record's answer. */
export const reaches = (
	world: World,
	row: OfferRow,
	kind: Kind,
	point: DemandPoint,
	age: number
): boolean =>
	holds(row.ages, age) &&
	(comes(row) || (kind.remoteCounts && byPhone(row)) || hasPlaceFor(world, row, kind, point));
