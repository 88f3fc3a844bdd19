import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Service } from '../../domain/service/service.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Fact } from './getting-in.ts';

/** The languages a service is given in, as recorded. */
export function languageWords(
	service: Pick<Service, 'languages' | 'welsh_offer'>,
	locale: Locale
): Fact {
	const { languages, welsh_offer: offer } = service;
	if (offer?.stated_not_in_welsh) return { text: m.lang_not_welsh({}, { locale }), known: true };
	// The same reading of the facts as the filter's: an Active Offer is help in Welsh.
	if (languages.includes('cy') || offer?.active_offer === 'provides') {
		const both = languages.includes('en');
		return { text: both ? m.lang_cy_en({}, { locale }) : m.lang_cy({}, { locale }), known: true };
	}
	if (languages.includes('mul')) return { text: m.lang_many({}, { locale }), known: false };
	if (languages.includes('en')) return { text: m.lang_en({}, { locale }), known: true };
	if (languages.length > 0) return { text: m.lang_not_welsh({}, { locale }), known: true };
	return { text: m.lang_unknown({}, { locale }), known: false };
}

/** The Active Offer of Welsh in the inspectorate's three states, or that nothing is recorded. */
export function activeOfferWords(service: Pick<Service, 'welsh_offer'>, locale: Locale): Fact {
	const state = service.welsh_offer?.active_offer;
	if (!state) return { text: m.offer_unknown({}, { locale }), known: false };
	const words = {
		provides: m.offer_provides,
		'working towards': m.offer_working,
		'does not': m.offer_not
	}[state];
	return { text: words({}, { locale }), known: true };
}
