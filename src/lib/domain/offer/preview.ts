import type { Organization } from '../organization/organization.ts';
import type { Service } from '../service/service.ts';
import type { Offer } from './offer.ts';

/** An offer as the service it would be once published today: from its provider, checked by it. */
export function previewOf(
	offer: Offer,
	{ service_id: id, organization }: { service_id: string; organization: Organization },
	today: string
): Service {
	return {
		...offer,
		id,
		organization,
		fact_id: null,
		in_scope: true,
		last_modified: today,
		locations: offer.locations.map((place) => ({ ...place, id })),
		provenance: {
			source_display: organization.name.en ?? organization.name.cy ?? '',
			source_url: null,
			source_type: 'provider',
			as_of: today,
			confidence: 'high',
			evidence: 'provider',
			running_checked: true,
			note: null
		},
		assurance: { checked_on: today, role: 'provider' }
	};
}
