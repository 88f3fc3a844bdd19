import { z } from 'zod';
import { m } from '../../../i18n/paraglide/messages.js';
import { dateWords } from './date-words.ts';
import { pathField, wordsField } from './fields.ts';
import { template } from './template.ts';

/** Asks whether a record is still correct: before the check runs out, on the day, and after it. */
export const stillCorrect = template({
	data: z.object({
		/** Opens the record with a button, once, for this member. */
		path: pathField,
		service: wordsField,
		step: z.enum(['before', 'due', 'after']),
		/** The last day on which the last check holds. */
		due: z.iso.date()
	}),
	write: ({ path, service, step, due }, locale) => {
		const said = { service: service[locale], date: dateWords(due, locale) };
		const what = {
			before: m.mail_check_before,
			due: m.mail_check_due,
			after: m.mail_check_after
		}[step];
		return {
			subject: m.mail_check_subject({ service: service[locale] }, { locale }),
			parts: [
				{ kind: 'text', text: what(said, { locale }) },
				{ kind: 'text', text: m.mail_check_press({}, { locale }) },
				{ kind: 'link', path, label: m.mail_check_link({}, { locale }) },
				{ kind: 'text', text: m.mail_check_changed({}, { locale }) },
				{ kind: 'text', text: m.mail_check_once({}, { locale }) }
			]
		};
	}
});
