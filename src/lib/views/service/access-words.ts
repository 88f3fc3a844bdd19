import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Service } from '../../domain/service/service.ts';
import { m } from '../../i18n/paraglide/messages.js';

const FEATURES: Record<string, typeof m.access_parking> = {
	'step-free': m.access_step_free,
	'accessible toilet': m.access_accessible_toilet,
	'hearing loop': m.access_hearing_loop,
	'sign language': m.access_sign_language,
	'easy read': m.access_easy_read,
	'quiet space': m.access_quiet_space,
	parking: m.access_parking,
	interpreters: m.access_interpreters
};

/** Access for disabled people, stated either way; what is not stated is not recorded. */
export function accessWords(
	service: Pick<Service, 'accessibility'>,
	locale: Locale
): { text: string; known: boolean } {
	if (service.accessibility.length === 0) {
		return { text: m.access_unknown({}, { locale }), known: false };
	}
	const lines = service.accessibility.map(({ feature, available }) => {
		const name = FEATURES[feature]?.({}, { locale }) ?? feature;
		return available
			? m.access_yes({ feature: name }, { locale })
			: m.access_no({ feature: name }, { locale });
	});
	return { text: lines.join('; '), known: true };
}
