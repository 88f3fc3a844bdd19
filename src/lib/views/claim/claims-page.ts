import type { Bilingual } from '../../domain/bilingual/bilingual.ts';
import { read } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Gazetteer } from '../../domain/place/gazetteer.ts';
import type { Organization } from '../../domain/organization/organization.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { areaName } from '../words/areas.ts';
import { longDate } from '../words/dates.ts';
import { providerWord } from '../words/providers.ts';

type Waiting = {
	id: string;
	email: string;
	note: string | null;
	asked_on: string;
	organization: Organization;
	members: number;
	areas: readonly string[];
};
type Added = Organization & { email: string; proved: boolean; added_on: string };

type Named = { name: string; lang: Locale; kind: string; website: string | null };

/** What the page of claims shows. */
export type ClaimsPage = {
	waiting: (Named & {
		id: string;
		email: string;
		note: string | null;
		asked: string;
		where: string;
		members: string;
	})[];
	added: (Named & { id: string; email: string; proof: string; proved: boolean; on: string })[];
};

/** Claims that wait for an editor, and organisations added lately, in words. */
export function claimsPage(
	claims: { waiting: readonly Waiting[]; new_organizations: readonly Added[] },
	gazetteer: Pick<Gazetteer, 'area' | 'regions'>,
	locale: Locale
): ClaimsPage {
	return {
		waiting: claims.waiting.map((claim) => ({
			...named(claim.organization, locale),
			id: claim.id,
			email: claim.email,
			note: claim.note,
			asked: longDate(claim.asked_on, locale),
			where:
				claim.areas.length > 3
					? m.claim_areas({ count: claim.areas.length }, { locale })
					: claim.areas.map((gss) => areaName(gss, gazetteer, locale)).join(', '),
			members: m.claim_members({ count: claim.members }, { locale })
		})),
		added: claims.new_organizations.map((one) => ({
			...named(one, locale),
			id: one.id,
			email: one.email,
			proved: one.proved,
			proof: (one.proved ? m.claim_proof_yes : m.claim_proof_no)({}, { locale }),
			on: longDate(one.added_on, locale)
		}))
	};
}

function named(
	organization: { name: Bilingual; kind: Organization['kind']; website: string | null },
	locale: Locale
): Named {
	const { text, lang } = read(organization.name, locale);
	const { kind, website } = organization;
	return { name: text, lang, kind: providerWord(kind, locale), website };
}
