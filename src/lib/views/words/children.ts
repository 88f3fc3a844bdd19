import type { Locale } from '../../domain/bilingual/locale.ts';
import { UNBORN } from '../../domain/service/eligibility.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { inWords } from './lists.ts';

/** The children of a search: "for a baby on the way and children of 2 and 7"; null without ages. */
export function childrenWords(ages: readonly number[], locale: Locale): string | null {
	const born = ages.filter((age) => age !== UNBORN);
	const parts: string[] = [];
	if (born.length < ages.length) parts.push(m.find_for_unborn({}, { locale }));
	if (born.length > 0) {
		const list = inWords(born.map(String), locale);
		parts.push(m.find_for_children({ ages: list, count: born.length }, { locale }));
	}
	return parts.length ? m.find_for({ whom: inWords(parts, locale) }, { locale }) : null;
}
