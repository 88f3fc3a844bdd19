import { isLocale } from '$lib/domain/bilingual/locale';
import { reviewSections } from '$lib/views/review/sections';

/** The menu of the review follows every address. */
export function load({ params, url }) {
	const locale = isLocale(params.locale) ? params.locale : 'en';
	return { sections: reviewSections(url, locale) };
}
