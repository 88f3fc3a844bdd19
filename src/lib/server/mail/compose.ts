import { otherLocale, type Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Letter } from './letter.ts';
import { isTemplate, TEMPLATES } from './mail.ts';
import type { Template } from './templates/template.ts';

/** A message as it waits in the queue. */
export type QueuedMail = { template: string; data: unknown; locale: Locale };

/** What a message says: in the reader's language first, then the same in the other one. */
export type Composed = { subject: string; letters: { locale: Locale; letter: Letter }[] };

/** The words of a queued message. Throws for a template or data that this version does not know. */
export function composeMail({ template, data, locale }: QueuedMail): Composed {
	if (!isTemplate(template)) throw new Error(`There is no template ${template}.`);
	const { data: schema, write } = TEMPLATES[template] as Template;
	const known = schema.parse(data);
	const letters = [locale, otherLocale(locale)].map((one) => ({
		locale: one,
		letter: write(known, one)
	}));
	return { subject: letters[0]!.letter.subject, letters };
}

/** Says, in the other language, that the message follows in it: the first line of a message. */
export const otherLanguageNote = (locale: Locale): string =>
	m.mail_other_language({}, { locale: otherLocale(locale) });
