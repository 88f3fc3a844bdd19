import { read } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Service } from '../../domain/service/service.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { telephone } from '../urgent/urgent-view.ts';

/** A way to get in touch. */
export type ContactLine = { term: string; value: string; href: string };

const KINDS = {
	phone: { word: m.service_contact_phone, href: telephone },
	text: {
		word: m.service_contact_text,
		href: (value: string) => telephone(value).replace('tel:', 'sms:')
	},
	email: { word: m.service_contact_email, href: (value: string) => `mailto:${value}` }
} as const;

/** Phone, e-mail and website, as recorded; empty when none is. */
export function contactView(
	service: Pick<Service, 'contacts' | 'url'>,
	locale: Locale
): ContactLine[] {
	const lines = service.contacts.map((contact): ContactLine => {
		const { word, href } = KINDS[contact.kind];
		const label = contact.label && read(contact.label, locale).text;
		return { term: label ?? word({}, { locale }), value: contact.value, href: href(contact.value) };
	});
	if (service.url !== null) {
		lines.push({
			term: m.service_contact_website({}, { locale }),
			value: service.url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, ''),
			href: service.url
		});
	}
	return lines;
}
