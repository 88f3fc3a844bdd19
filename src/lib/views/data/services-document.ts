import type { Service } from '../../domain/service/service.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { SERVICE_COLUMNS } from './dictionary/service-columns.ts';
import { jsonRow } from './json-row.ts';
import { serviceRow } from './service-row.ts';

/** Services as one document: what it is of, where its dictionary is, and the rows. */
export const servicesDocument = (
	services: readonly Service[],
	of: { picture: { version: number; changedAt: string }; today: string },
	origin: string
) => ({
	about: {
		date: of.today,
		snapshot_version: of.picture.version,
		record_changed_at: of.picture.changedAt,
		count: services.length,
		dictionary: `${origin}/data/dictionary.json`,
		licence_en: m.trust_about_sources_ogl({}, { locale: 'en' }),
		licence_cy: m.trust_about_sources_ogl({}, { locale: 'cy' })
	},
	services: services.map((service) => jsonRow(SERVICE_COLUMNS, serviceRow(service, of.today)))
});
