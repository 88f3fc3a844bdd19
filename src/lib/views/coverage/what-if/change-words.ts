import { ALL_AGES, spanOf } from '../../../coverage/ages.ts';
import type { Change } from '../../../coverage/what-if/change.ts';
import { read } from '../../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { kindAtTier, placeName, type CoverageSetting } from '../coverage-setting.ts';
import { nearestName } from './place-names.ts';

/** A change in one line: "New: Parenting support, primary, near Newtown, reach 25 km, ages 0 to 4". */
export function changeWords(change: Change, setting: CoverageSetting, locale: Locale): string {
	if (change.act === 'add') {
		const { place, areas, ages, welsh, capacity, tier, category } = change;
		const known = setting.names.categories.find(({ id }) => id === category);
		const group = known?.group ?? category;
		const span = ages === ALL_AGES ? null : spanOf(ages);
		const parts = [
			kindAtTier({ tier, group, category: known ? category : null }, setting.names, locale),
			...(place ? [m.whatif_near({ place: nearestName(place, setting, locale) }, { locale })] : []),
			...(place && place.reach > 0 ? [m.whatif_reach({ km: place.reach / 1000 }, { locale })] : []),
			...areas.map((gss) => {
				const area = placeName(gss, setting.names, locale);
				return place ? m.whatif_only({ area }, { locale }) : m.whatif_visits({ area }, { locale });
			}),
			...(span ? [m.whatif_ages(span, { locale })] : []),
			...(welsh ? [m.whatif_in_welsh({}, { locale })] : []),
			...(capacity === null ? [] : [m.whatif_families({ count: capacity }, { locale })])
		];
		return m.whatif_new({ what: parts.join(', ') }, { locale });
	}
	const service = serviceName(change.service, setting, locale);
	if (change.act === 'close') return m.whatif_closed({ service }, { locale });
	return m.whatif_moved({ service, place: nearestName(change, setting, locale) }, { locale });
}

function serviceName(id: string, { services }: CoverageSetting, locale: Locale): string {
	const found = services.find((service) => service.id === id);
	return found ? read(found.name, locale).text : m.whatif_unknown_service({}, { locale });
}
