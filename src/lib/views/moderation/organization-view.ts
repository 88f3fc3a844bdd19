import { read } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Organization } from '../../domain/organization/organization.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { providerWord } from '../words/providers.ts';

/** Who added an organisation of which nothing is public yet, as far as that is still kept. */
export type NewOrganization = { email: string | null; proved: boolean | null };

/** Whose offer it is: who they are, and whether they wait for agreement themselves. */
export function organizationView(
	{ name, kind, website }: Organization,
	added: NewOrganization | null,
	locale: Locale
) {
	const proof = added?.proved ? m.claim_proof_yes : m.claim_proof_no;
	return {
		name: read(name, locale),
		kind: providerWord(kind, locale),
		website,
		noWebsite: m.claim_no_website({}, { locale }),
		waiting: added !== null,
		addedBy: added?.email
			? m.moderate_organization_by({ email: added.email, proof: proof({}, { locale }) }, { locale })
			: null
	};
}
