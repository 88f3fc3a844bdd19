import type { Locale } from '$lib/domain/bilingual/locale';
import { urgentLines } from '$lib/views/urgent/urgent-view';

/** Nothing of a server's: this page has to come to life without one. */
export function load({ params }) {
	const locale = params.locale as Locale;
	return { locale, urgent: { doors: [], lines: urgentLines(locale) } };
}
