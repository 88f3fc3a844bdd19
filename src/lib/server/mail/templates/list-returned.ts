import { z } from 'zod';
import { m } from '../../../i18n/paraglide/messages.js';
import { pathField, wordsField, writtenField } from './fields.ts';
import { template } from './template.ts';

/** An editor sent a list from a file back, and why. */
export const listReturned = template({
	data: z.object({ path: pathField, list: wordsField, reason: writtenField }),
	write: ({ path, list, reason }, locale) => ({
		subject: m.mail_list_subject({ list: list[locale] }, { locale }),
		parts: [
			{ kind: 'text', text: m.mail_list_what({ list: list[locale] }, { locale }) },
			{ kind: 'quote', text: reason },
			{ kind: 'text', text: m.mail_list_next({}, { locale }) },
			{ kind: 'link', path, label: m.mail_list_link({}, { locale }) }
		]
	})
});
