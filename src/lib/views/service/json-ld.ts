import { read } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Service } from '../../domain/service/service.ts';

/**
 * A confirmed service as schema.org JSON-LD, ready for a script element: "<" and "&" are escaped, so
 * that no text of the record can end the element. A withheld service carries no place, because it has none.
 */
export function jsonLd(service: Service, at: { locale: Locale; url: string }): string {
	const place = service.locations[0];
	const phone = service.contacts.find((contact) => contact.kind === 'phone')?.value;
	const document = {
		'@context': 'https://schema.org',
		'@type': 'Service',
		name: read(service.name, at.locale).text,
		...(service.description ? { description: read(service.description, at.locale).text } : {}),
		url: at.url,
		provider: {
			'@type': 'Organization',
			name: read(service.organization.name, at.locale).text,
			...(service.organization.website ? { url: service.organization.website } : {})
		},
		areaServed: service.areas.map((gss) => ({ '@type': 'AdministrativeArea', identifier: gss })),
		availableChannel: {
			'@type': 'ServiceChannel',
			...(service.url ? { serviceUrl: service.url } : {}),
			...(phone ? { servicePhone: { '@type': 'ContactPoint', telephone: phone } } : {}),
			...(place?.town
				? {
						serviceLocation: {
							'@type': 'Place',
							address: { '@type': 'PostalAddress', addressLocality: place.town }
						}
					}
				: {})
		}
	};
	return JSON.stringify(document).replaceAll('<', '\\u003c').replaceAll('&', '\\u0026');
}
