import type { Bilingual } from '../bilingual/bilingual.ts';
import { readEmailAddress } from '../account/email-address.ts';
import { ORGANIZATION_KINDS, type OrganizationKind } from '../organization/organization-kind.ts';

/** What somebody typed about an organisation that is new to the record. */
export type NewOrganizationTyped = {
	name_en: string;
	name_cy: string;
	kind: string;
	website: string;
	email: string;
};

export type NewOrganizationField = 'name_en' | 'kind' | 'website' | 'email';
export type NewOrganizationProblem = 'missing' | 'long' | 'wrong';

/** A new organisation as the record takes it. */
export type NewOrganization = {
	name: Bilingual;
	kind: OrganizationKind;
	website: string | null;
	email: string;
};

const LONGEST_NAME = 150;

/** Reads what was typed: an organisation, or what is wrong with which field. */
export function readNewOrganization(
	typed: NewOrganizationTyped
): NewOrganization | { problems: [NewOrganizationField, NewOrganizationProblem][] } {
	const problems: [NewOrganizationField, NewOrganizationProblem][] = [];
	const [en, cy] = [typed.name_en, typed.name_cy].map(oneLine);
	if (!en && !cy) problems.push(['name_en', 'missing']);
	if (Math.max(en!.length, cy!.length) > LONGEST_NAME) problems.push(['name_en', 'long']);
	const kind = ORGANIZATION_KINDS.find((known) => known === typed.kind);
	if (!kind) problems.push(['kind', 'missing']);
	const website = readWebsite(typed.website);
	if (website === undefined) problems.push(['website', 'wrong']);
	const email = readEmailAddress(typed.email);
	if (email === null) problems.push(['email', typed.email.trim() === '' ? 'missing' : 'wrong']);
	if (problems.length > 0 || !kind || website === undefined || email === null) return { problems };
	// Their own Welsh is as good as a person's can be.
	const name = { en: en || null, cy: cy || null, cy_state: cy ? 'human' : 'missing' } as Bilingual;
	return { name, kind, website, email };
}

const oneLine = (text: string): string =>
	text
		.replace(/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu, ' ')
		.replace(/\s+/g, ' ')
		.trim();

/** A web address, with or without its https://; null for none, undefined for something else. */
function readWebsite(typed: string): string | null | undefined {
	const text = typed.trim();
	if (text === '') return null;
	const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
	if (address.length > 300 || /\s/.test(address) || !URL.canParse(address)) return undefined;
	const { protocol, hostname, username, password, href } = new URL(address);
	const ours = (protocol === 'https:' || protocol === 'http:') && username + password === '';
	return ours && hostname.includes('.') ? href : undefined;
}
