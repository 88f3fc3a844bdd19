import { z } from 'zod';
import { m } from '../../../i18n/paraglide/messages.js';
import { pathField, wordsField, writtenField } from './fields.ts';
import { template } from './template.ts';

/** The link by which somebody proves that a work address is theirs, to look after an organisation. */
export const claimLink = template({
	data: z.object({ path: pathField, organization: wordsField }),
	write: ({ path, organization }, locale) => ({
		subject: m.mail_claim_subject({ organization: organization[locale] }, { locale }),
		parts: [
			{
				kind: 'text',
				text: m.mail_claim_asked({ organization: organization[locale] }, { locale })
			},
			{ kind: 'link', path, label: m.mail_claim_link({}, { locale }) },
			{ kind: 'text', text: m.mail_claim_next({}, { locale }) },
			{ kind: 'text', text: m.mail_not_you({}, { locale }) }
		]
	})
});

/** The same for an organisation that is new to the record. */
export const organizationLink = template({
	data: z.object({ path: pathField, organization: wordsField }),
	write: ({ path, organization }, locale) => ({
		subject: m.mail_organization_subject({ organization: organization[locale] }, { locale }),
		parts: [
			{
				kind: 'text',
				text: m.mail_organization_asked({ organization: organization[locale] }, { locale })
			},
			{ kind: 'link', path, label: m.mail_claim_link({}, { locale }) },
			{ kind: 'text', text: m.mail_organization_next({}, { locale }) },
			{ kind: 'text', text: m.mail_not_you({}, { locale }) }
		]
	})
});

/** Tells who looked after an organisation before that somebody else does now. Names nobody. */
export const claimNotice = template({
	data: z.object({ path: pathField, organization: wordsField }),
	write: ({ path, organization }, locale) => ({
		subject: m.mail_claim_notice_subject({ organization: organization[locale] }, { locale }),
		parts: [
			{
				kind: 'text',
				text: m.mail_claim_notice_what({ organization: organization[locale] }, { locale })
			},
			{ kind: 'text', text: m.mail_claim_notice_right({}, { locale }) },
			{ kind: 'text', text: m.mail_claim_notice_wrong({}, { locale }) },
			{ kind: 'link', path, label: m.mail_claim_notice_link({}, { locale }) }
		]
	})
});

/** An editor did not agree that somebody looks after an organisation. */
export const claimRefused = template({
	data: z.object({ path: pathField, organization: wordsField, reason: writtenField }),
	write: ({ path, organization, reason }, locale) => ({
		subject: m.mail_claim_refused_subject({ organization: organization[locale] }, { locale }),
		parts: [
			{
				kind: 'text',
				text: m.mail_claim_refused_what({ organization: organization[locale] }, { locale })
			},
			{ kind: 'quote', text: reason },
			{ kind: 'text', text: m.mail_claim_refused_next({}, { locale }) },
			{ kind: 'link', path, label: m.mail_claim_refused_link({}, { locale }) }
		]
	})
});
