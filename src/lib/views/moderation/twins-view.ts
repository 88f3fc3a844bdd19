import { read } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Candidate, Reason } from '../../domain/duplicates/duplicates.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** A record that may be the same service, with what speaks for it. */
export function twinView(
	{ service, reasons }: Pick<Candidate, 'service' | 'reasons'>,
	locale: Locale
) {
	return {
		id: service.id,
		name: read(service.name, locale),
		organization: read(service.organization.name, locale),
		href: `/${locale}/services/${service.id}`,
		reasons: reasons.map((reason) => reasonWords(reason, locale))
	};
}
export type TwinView = ReturnType<typeof twinView>;

function reasonWords(reason: Reason, locale: Locale): string {
	const say = { locale };
	switch (reason.kind) {
		case 'name':
			return reason.likeness >= 0.995
				? m.moderate_twin_same_name({}, say)
				: m.moderate_twin_name({ percent: Math.round(reason.likeness * 100) }, say);
		case 'organization':
			return m.moderate_twin_organization({}, say);
		case 'distance':
			return m.moderate_twin_distance({}, say);
		case 'apart':
			return m.moderate_twin_apart({ km: Math.round(reason.metres / 1000) }, say);
		case 'phone':
			return m.moderate_twin_phone({}, say);
		case 'email':
			return m.moderate_twin_email({}, say);
		case 'page':
			return m.moderate_twin_page({}, say);
		case 'category':
			return m.moderate_twin_category({}, say);
	}
}
