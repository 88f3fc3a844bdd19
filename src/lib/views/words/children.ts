import type { Locale } from '../../domain/bilingual/locale.ts';
import { UNBORN } from '../../domain/service/eligibility.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { inWords } from './lists.ts';

/** The children of a search: "for a baby on the way and children of 2 and 7"; null without ages. */
export function childrenWords(ages: readonly number[], locale: Locale): string | null {
	const born = ages.filter((age) => age !== UNBORN);
	if (ages.length === 0) return null;
	const list = { ages: inWords(born.map(String), locale), count: born.length };
	// Said as one phrase each, because Welsh mutates the word after "and".
	const whom =
		born.length === 0
			? m.find_for_unborn({}, { locale })
			: born.length < ages.length
				? m.find_for_unborn_and(list, { locale })
				: m.find_for_children(list, { locale });
	return m.find_for({ whom }, { locale });
}
