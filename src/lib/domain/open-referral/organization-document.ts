import type { Organization } from '../organization/organization.ts';
import { leaveOutEmpty, type Document } from './document.ts';
import type { FeedGround } from './ground.ts';
import { inBothLanguages, sayIn } from './parallel-texts.ts';

/**
 * An organisation as services carry it. The record holds no description of organisations, and the
 * standard asks for one: it says what kind of body it is.
 */
export const organizationDocument = (organization: Organization, ground: FeedGround): Document =>
	leaveOutEmpty({
		id: organization.id,
		name: sayIn(ground, organization.name),
		description: ground.words.organization[organization.kind],
		website: organization.website,
		...inBothLanguages('name', organization.name),
		haenau_kind: organization.kind
	});
