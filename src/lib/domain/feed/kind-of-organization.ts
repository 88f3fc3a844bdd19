import type { Organization } from '../organization/organization.ts';

/** What kind of organisation a name says it is; most that are neither a council nor of the NHS are charities. */
export const kindOfOrganization = (name: string): Organization['kind'] =>
	/\b(council|cyngor|awdurdod lleol|local authority)\b/i.test(name) &&
	!/\b(community council|voluntary|gwirfoddol)\b/i.test(name)
		? 'local authority'
		: /\b(NHS|GIG|health board|bwrdd iechyd)\b/i.test(name)
			? 'NHS'
			: 'third sector';
