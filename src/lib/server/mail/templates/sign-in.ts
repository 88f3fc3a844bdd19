import { z } from 'zod';
import { m } from '../../../i18n/paraglide/messages.js';
import { pathField } from './fields.ts';
import { template } from './template.ts';

/** The link that signs somebody in. */
export const signIn = template({
	data: z.object({ path: pathField }),
	write: ({ path }, locale) => ({
		subject: m.mail_sign_in_subject({}, { locale }),
		parts: [
			{ kind: 'text', text: m.mail_sign_in_press({}, { locale }) },
			{ kind: 'link', path, label: m.mail_sign_in_link({}, { locale }) },
			{ kind: 'text', text: m.mail_sign_in_once({}, { locale }) },
			{ kind: 'text', text: m.mail_not_you({}, { locale }) }
		]
	})
});
