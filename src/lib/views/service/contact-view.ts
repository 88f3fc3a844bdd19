import { read } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Service } from '../../domain/service/service.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { telephone } from '../urgent/urgent-view.ts';

/** A way to get in touch. */
export type ContactLine = { term: string; value: string; href: string };

/** Phone, e-mail and website, as recorded; empty when none is. */
export function contactView(
	service: Pick<Service, 'contacts' | 'url'>,
	locale: Locale
): ContactLine[] {
	const lines = service.contacts.map((contact): ContactLine => {
		const label = contact.label && read(contact.label, locale).text;
		return contact.kind === 'email'
			? {
					term: label ?? m.service_contact_email({}, { locale }),
					value: contact.value,
					href: `mailto:${contact.value}`
				}
			: {
					term: label ?? m.service_contact_phone({}, { locale }),
					value: contact.value,
					href: telephone(contact.value)
				};
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
