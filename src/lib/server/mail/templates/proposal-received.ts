import { z } from 'zod';
import { m } from '../../../i18n/paraglide/messages.js';
import { pathField, referenceField, wordsField } from './fields.ts';
import { template } from './template.ts';

/** An offer was sent in: its reference number, and what happens next. */
export const proposalReceived = template({
	data: z.object({ path: pathField, service: wordsField, reference: referenceField }),
	write: ({ path, service, reference }, locale) => ({
		subject: m.mail_received_subject({ reference, service: service[locale] }, { locale }),
		parts: [
			{
				kind: 'text',
				text: m.mail_received_what({ reference, service: service[locale] }, { locale })
			},
			{ kind: 'text', text: m.mail_received_next({}, { locale }) },
			{ kind: 'link', path, label: m.mail_see_sent({}, { locale }) }
		]
	})
});
