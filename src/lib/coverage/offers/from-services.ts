import { assuredUntil, certaintyOf } from '../../domain/assurance/assurance.ts';
import { acceptingNow, inWelsh, maskOf, selfReferral } from '../../domain/finder/facts.ts';
import { ORGANIZATION_KINDS } from '../../domain/organization/organization-kind.ts';
import type { Answer } from '../../domain/service/eligibility.ts';
import { isLive, tiersOf, type Service } from '../../domain/service/service.ts';
import { TIERS } from '../../domain/tier/tier.ts';
import { agesOf } from '../ages.ts';
import { dayNumber } from '../day-number.ts';
import {
	AREA,
	CONFIRMED,
	NO,
	NO_DAY,
	OUT_OF_DATE,
	REMOTE,
	UNCONFIRMED,
	UNKNOWN,
	UNPLACED,
	YES,
	type OfferRow
} from './offers.ts';

/**
 * The offers of published services on the day `today` (ISO date), in the order given. Services that
 * are not live help are left out.
 * @param areas GSS codes in the order of the demand
 */
export function offerRows(
	services: Iterable<Service>,
	areas: readonly string[],
	today: string
): OfferRow[] {
	const organizations = new Map<string, number>();
	const rows: OfferRow[] = [];
	for (const service of services) {
		if (!isLive(service)) continue;
		const { id } = service.organization;
		if (!organizations.has(id)) organizations.set(id, organizations.size);
		rows.push(offerRow(service, organizations.get(id)!, areas, today));
	}
	return rows;
}

function offerRow(
	service: Service,
	organization: number,
	areas: readonly string[],
	today: string
): OfferRow {
	const certainty = CERTAINTY[certaintyOf(service, today).state];
	const ends = service.funding.flatMap(({ ends_on }) => (ends_on === null ? [] : [ends_on]));
	const stated = service.capacity.find(({ maximum }) => maximum !== null && maximum > 0);
	return {
		id: service.id,
		areas: maskOf(
			areas,
			service.areas.filter((gss) => areas.includes(gss))
		),
		tiers: maskOf(TIERS, tiersOf(service)),
		ages: agesOf(service.eligibility),
		organization,
		provider: ORGANIZATION_KINDS.indexOf(service.organization.kind),
		certainty,
		welsh: ANSWER[inWelsh(service)],
		self: ANSWER[selfReferral(service)],
		accepting: ANSWER[acceptingNow(service)],
		// With several sources a service stands until the last one ends.
		fundedUntil:
			ends.length > 0 && ends.length === service.funding.length
				? dayNumber(ends.toSorted().at(-1)!)
				: NO_DAY,
		assuredUntil: service.assurance
			? dayNumber(assuredUntil(service.assurance.checked_on, tiersOf(service)))
			: NO_DAY,
		...ways(service, certainty === CONFIRMED),
		categories: service.categories,
		capacity: stated ? { unit: stated.unit, maximum: stated.maximum! } : null
	};
}

/**
 * How a service reaches families. Whoever is eligible only in small areas that are not recorded
 * reaches nobody for certain, and so does a visiting team of a region or of all Wales until it is
 * confirmed to work there: one national record must not fill 22 cells. A service of which no way is
 * recorded is somewhere, too: not knowing is never "nobody is reached".
 */
function ways(service: Service, confirmed: boolean): Pick<OfferRow, 'modes' | 'sites'> {
	const stated = new Set(service.delivery.map(({ mode }) => mode));
	const remote = stated.has('remote') ? REMOTE : 0;
	const inPerson = remote === 0 || stated.size > 1;
	if (service.eligibility.small_areas_only) {
		return { modes: (inPerson ? UNPLACED : 0) | remote, sites: [] };
	}
	if (service.location_withheld) return { modes: (inPerson ? AREA : 0) | remote, sites: [] };
	const sites = stated.has('site')
		? service.locations.map(({ easting, northing, reach_metres }) => ({
				x: easting,
				y: northing,
				reach: reach_metres ?? 0
			}))
		: [];
	const wide = service.extent === 'region' || service.extent === 'all Wales';
	const visits = service.channels.some((one) => one === 'home visit' || one === 'outreach');
	const comes = wide
		? confirmed && (visits || stated.has('area'))
		: stated.has('area') && service.areas.length > 0;
	const somewhere =
		(stated.has('unplaced') && !comes) ||
		stated.size === 0 ||
		(stated.has('area') && !comes) ||
		(stated.has('site') && sites.length === 0);
	return { modes: (comes ? AREA : 0) | (somewhere ? UNPLACED : 0) | remote, sites };
}

const CERTAINTY = {
	confirmed: CONFIRMED,
	'out-of-date': OUT_OF_DATE,
	unconfirmed: UNCONFIRMED,
	ended: UNCONFIRMED
} as const;

const ANSWER: Record<Answer, number> = { no: NO, yes: YES, unknown: UNKNOWN };
