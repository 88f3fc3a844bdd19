import { z } from 'zod';
import { m } from '../../../i18n/paraglide/messages.js';
import { pathField, referenceField, wordsField, writtenField } from './fields.ts';
import { template } from './template.ts';

/** An editor asks for changes, part by part. */
export const proposalReturned = template({
	data: z.object({
		path: pathField,
		service: wordsField,
		reference: referenceField,
		comments: z.array(z.object({ section: wordsField.nullable(), text: writtenField })).max(40)
	}),
	write: ({ path, service, reference, comments }, locale) => ({
		subject: m.mail_returned_subject({ reference, service: service[locale] }, { locale }),
		parts: [
			{ kind: 'text', text: m.mail_returned_what({ service: service[locale] }, { locale }) },
			...comments.flatMap(({ section, text }) => [
				...(section ? [{ kind: 'text', text: `${section[locale]}:` } as const] : []),
				{ kind: 'quote', text } as const
			]),
			{ kind: 'text', text: m.mail_returned_next({}, { locale }) },
			{ kind: 'link', path, label: m.mail_returned_link({}, { locale }) }
		]
	})
});
