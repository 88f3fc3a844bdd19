import type { OrganizationKind } from '../organization/organization-kind.ts';
import type { Service } from '../service/service.ts';
import { isPublicDomain, isWebmail, ownDomain, registrableDomain } from './web-domain.ts';

/** What a claim needs to know of an organisation. */
export type Claimable = {
	id: string;
	kind: OrganizationKind;
	/** Its recorded website; where none is recorded, the pages of its services. */
	websites: readonly string[];
};

/** An organisation with its services as one that can be claimed. */
export function claimableOf(
	services: readonly Pick<Service, 'organization' | 'url'>[]
): Claimable | null {
	const organization = services[0]?.organization;
	if (!organization) return null;
	const { id, kind, website } = organization;
	const pages = services.flatMap(({ url }) => (url === null ? [] : [url]));
	return { id, kind, websites: website === null ? pages : [website] };
}

/** Whether an e-mail address is at the domain of a website. */
export function isAtWebsite(email: string, website: string | null): boolean {
	const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
	if (isWebmail(domain)) return false;
	const own = ownDomain(website);
	return own !== null && registrableDomain(domain) === own;
}

/**
 * Whether an address proves that somebody works for an organisation: it is at the organisation's own
 * recorded web domain. Where organisations of the record share a domain it is the public body's among
 * them, else the one that is no partnership: a partnership with a page on a council's site is not proved
 * by an address there, nor is anybody but a public body at a public body's domain.
 */
export function addressProves(
	email: string,
	organization: Claimable,
	all: Iterable<Claimable>
): boolean {
	const website = organization.websites.find((one) => isAtWebsite(email, one));
	if (website === undefined) return false;
	const own = ownDomain(website)!;
	const isPublicBody = ({ kind }: Claimable) => kind === 'local authority' || kind === 'NHS';
	const sharers = [...all].filter(
		({ id, websites }) => id !== organization.id && websites.some((one) => ownDomain(one) === own)
	);
	if (isPublicBody(organization)) return !sharers.some(isPublicBody);
	const rivals = sharers.filter(
		({ kind }) => organization.kind === 'partnership' || kind !== 'partnership'
	);
	return rivals.length === 0 && !isPublicDomain(own);
}
