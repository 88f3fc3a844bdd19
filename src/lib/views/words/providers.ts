import type { Locale } from '../../domain/bilingual/locale.ts';
import type { OrganizationKind } from '../../domain/organization/organization-kind.ts';
import { m } from '../../i18n/paraglide/messages.js';

const PROVIDER_WORDS: Record<OrganizationKind, typeof m.provider_nhs> = {
	'local authority': m.provider_local_authority,
	NHS: m.provider_nhs,
	'third sector': m.provider_third_sector,
	partnership: m.provider_partnership
};

/** A kind of organisation in words. */
export const providerWord = (kind: OrganizationKind, locale: Locale): string =>
	PROVIDER_WORDS[kind]({}, { locale });
