import { z } from 'zod';
import { m } from '../../../i18n/paraglide/messages.js';
import { pathField, referenceField, wordsField } from './fields.ts';
import { template } from './template.ts';

/** An offer is public now. */
export const proposalApproved = template({
	data: z.object({ path: pathField, service: wordsField, reference: referenceField }),
	write: ({ path, service, reference }, locale) => ({
		subject: m.mail_approved_subject({ reference, service: service[locale] }, { locale }),
		parts: [
			{ kind: 'text', text: m.mail_approved_what({ service: service[locale] }, { locale }) },
			{ kind: 'link', path, label: m.mail_see_service({}, { locale }) },
			{ kind: 'text', text: m.mail_approved_next({}, { locale }) }
		]
	})
});
