import { z } from 'zod';
import { m } from '../../../i18n/paraglide/messages.js';
import { pathField, referenceField, wordsField, writtenField } from './fields.ts';
import { template } from './template.ts';

/** An editor decided that an offer does not go on the map, and why. */
export const proposalRejected = template({
	data: z.object({
		path: pathField,
		service: wordsField,
		reference: referenceField,
		reason: writtenField
	}),
	write: ({ path, service, reference, reason }, locale) => ({
		subject: m.mail_rejected_subject({ reference, service: service[locale] }, { locale }),
		parts: [
			{ kind: 'text', text: m.mail_rejected_what({ service: service[locale] }, { locale }) },
			{ kind: 'quote', text: reason },
			{ kind: 'text', text: m.mail_rejected_next({}, { locale }) },
			{ kind: 'link', path, label: m.mail_see_sent({}, { locale }) }
		]
	})
});
