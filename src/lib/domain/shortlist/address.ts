import type { Locale } from '../bilingual/locale.ts';
import type { Shortlist } from './shortlist.ts';

/**
 * The address of the page that shows a list: service ids and nothing else, so it can be shared
 * without saying anything about a family.
 * @param both whether every card stands in both languages
 */
export function shortlistAddress(list: Shortlist, locale: Locale, both = false): string {
	const asked = [...list.map((id) => `id=${id}`), ...(both ? ['both=1'] : [])];
	return `/${locale}/shortlist${asked.length > 0 ? `?${asked.join('&')}` : ''}`;
}
