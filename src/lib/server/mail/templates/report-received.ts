import { z } from 'zod';
import { m } from '../../../i18n/paraglide/messages.js';
import { pathField, referenceField, wordsField } from './fields.ts';
import { template } from './template.ts';

/** A reader says that something about a service is wrong. Never what they wrote in their own words. */
export const reportReceived = template({
	data: z.object({
		path: pathField,
		service: wordsField,
		reference: referenceField,
		/** The reason from the list, in words. */
		reason: wordsField
	}),
	write: ({ path, service, reference, reason }, locale) => ({
		subject: m.mail_report_subject({ service: service[locale] }, { locale }),
		parts: [
			{ kind: 'text', text: m.mail_report_what({ service: service[locale] }, { locale }) },
			{ kind: 'quote', text: reason[locale] },
			{ kind: 'text', text: m.mail_report_reference({ reference }, { locale }) },
			{ kind: 'link', path, label: m.mail_report_link({}, { locale }) }
		]
	})
});
