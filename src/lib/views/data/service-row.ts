import { read } from '../../domain/bilingual/bilingual.ts';
import { certaintyOf } from '../../domain/assurance/assurance.ts';
import { tiersOf, type Service } from '../../domain/service/service.ts';
import type { ServiceColumn } from './dictionary/service-columns.ts';

/**
 * A service as a flat row of open data. A withheld service has no town and no coordinates, because it
 * has none anywhere. Empty means "not recorded".
 */
export function serviceRow(service: Service, today: string) {
	const place = service.locations[0];
	const phone = service.contacts.find((contact) => contact.kind === 'phone');
	const email = service.contacts.find((contact) => contact.kind === 'email');
	return {
		id: service.id,
		name_en: service.name.en ?? '',
		name_cy: service.name.cy ?? '',
		name_cy_state: service.name.cy_state,
		organization: read(service.organization.name, 'en').text,
		organization_kind: service.organization.kind,
		description_en: service.description?.en ?? '',
		description_cy: service.description?.cy ?? '',
		tiers: tiersOf(service).join(';'),
		categories: service.categories.join(';'),
		status: service.status,
		in_scope: service.in_scope ? 'yes' : 'no',
		certainty: certaintyOf(service, today).state,
		checked_on: service.assurance?.checked_on ?? '',
		minimum_age: service.eligibility.minimum_age ?? '',
		maximum_age: service.eligibility.maximum_age ?? '',
		age_of: service.eligibility.age_of,
		age_basis: service.eligibility.age_basis,
		languages: service.languages.join(';'),
		delivery: service.delivery.map((delivery) => delivery.mode).join(';'),
		self_referral: yesNo(service.referral?.self),
		professional_referral: yesNo(service.referral?.professional),
		accepting: service.accepting?.status ?? '',
		accepting_as_at: service.accepting?.as_at ?? '',
		extent: service.extent,
		areas: service.areas.join(';'),
		location_withheld: service.location_withheld ? 'yes' : 'no',
		town: place?.town ?? '',
		longitude: place?.longitude ?? '',
		latitude: place?.latitude ?? '',
		phone: phone?.value ?? '',
		email: email?.value ?? '',
		url: service.url ?? '',
		source: service.provenance.source_display,
		source_url: service.provenance.source_url ?? '',
		source_as_of: service.provenance.as_of ?? '',
		last_modified: service.last_modified
	} satisfies Record<ServiceColumn, string | number>;
}

const yesNo = (fact: boolean | null | undefined): string =>
	fact === null || fact === undefined ? '' : fact ? 'yes' : 'no';
