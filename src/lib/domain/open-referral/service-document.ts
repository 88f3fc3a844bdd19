import { addDays } from '../time/calendar.ts';
import { assuredUntil } from '../assurance/assurance.ts';
import { UNBORN } from '../service/eligibility.ts';
import { tiersOf, type Service } from '../service/service.ts';
import { leaveOutEmpty, type Document } from './document.ts';
import type { FeedGround } from './ground.ts';
import { assuranceState } from './in-feed.ts';
import { organizationDocument } from './organization-document.ts';
import { inBothLanguages, sayIn } from './parallel-texts.ts';
import * as parts from './service-parts.ts';

/**
 * The day a document last changed: of the record, of its check, or on which the check ran out. The
 * record counts days, so the instant is the first of its day.
 */
export function modifiedOf(service: Service, today: string): string {
	const days = [service.last_modified];
	if (service.assurance) {
		days.push(service.assurance.checked_on);
		const after = addDays(assuredUntil(service.assurance.checked_on, tiersOf(service)), 1);
		if (after <= today) days.push(after);
	}
	return `${days.sort().at(-1)!}T00:00:00.000Z`;
}

/** A service in a list: what is said once of it, with the organisation that gives it. */
export function listedService(service: Service, ground: FeedGround): Document {
	const { eligibility, provenance } = service;
	const state = assuranceState(service, ground.today);
	const babies = eligibility.minimum_age === UNBORN;
	const other = service.name[ground.locale === 'en' ? 'cy' : 'en'];
	const name = sayIn(ground, service.name);
	return leaveOutEmpty({
		id: service.id,
		organization_id: service.organization.id,
		name,
		alternate_name: other === name ? null : other,
		description: sayIn(ground, service.description),
		url: service.url,
		email: service.contacts.find(({ kind }) => kind === 'email')?.value,
		status: service.status,
		fees_description: sayIn(ground, service.cost?.description ?? null),
		eligibility_description: sayIn(ground, eligibility.who_for),
		application_process: sayIn(ground, service.referral?.process ?? null),
		minimum_age: babies ? 0 : eligibility.minimum_age,
		maximum_age: eligibility.maximum_age === UNBORN ? 0 : eligibility.maximum_age,
		assured_date: service.assurance?.checked_on,
		last_modified: modifiedOf(service, ground.today),
		organization: organizationDocument(service.organization, ground),
		...inBothLanguages('name', service.name),
		...inBothLanguages('description', service.description),
		...inBothLanguages('eligibility_description', eligibility.who_for),
		...inBothLanguages('who_not_for', eligibility.who_not_for),
		haenau_tiers: tiersOf(service),
		haenau_assurance: state,
		haenau_assured_by: service.assurance?.role,
		haenau_age_of: eligibility.age_of,
		haenau_age_basis: eligibility.age_basis,
		haenau_from_pregnancy: babies ? true : null,
		haenau_small_areas_only: eligibility.small_areas_only ? true : null,
		haenau_extent: service.extent,
		haenau_location_withheld: service.location_withheld,
		haenau_delivery: service.delivery.map(({ mode }) => mode),
		haenau_channels: service.channels,
		haenau_self_referral: service.referral?.self,
		haenau_professional_referral: service.referral?.professional,
		haenau_accepting: service.accepting ? leaveOutEmpty(service.accepting) : null,
		haenau_welsh_active_offer: service.welsh_offer?.active_offer,
		haenau_source: provenance.source_display,
		haenau_source_url: provenance.source_url,
		haenau_source_as_of: provenance.as_of,
		haenau_page: `${ground.origin}/${ground.locale}/services/${service.id}`
	});
}

/** A service with everything that hangs on it; its places and attributes are given. */
export const fullService = (
	service: Service,
	listed: Document,
	given: { attributes: readonly Document[]; atLocations?: readonly Document[] },
	ground: FeedGround
): Document =>
	leaveOutEmpty({
		...listed,
		schedules: parts.schedules(service, ground),
		service_areas: parts.serviceAreas(service, ground),
		service_at_locations: given.atLocations,
		languages: parts.languages(service, ground),
		phones: parts.phones(service, ground),
		funding: parts.funding(service, ground),
		cost_options: parts.costOptions(service, ground),
		capacities: parts.capacities(service, ground),
		attributes: given.attributes
	});

/** What a service is called, in the list of its organisation's. */
export const named = (service: Service, ground: FeedGround): Document =>
	leaveOutEmpty({
		id: service.id,
		organization_id: service.organization.id,
		name: sayIn(ground, service.name),
		status: service.status,
		last_modified: modifiedOf(service, ground.today)
	});
