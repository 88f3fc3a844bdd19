import type { Locale } from '../../domain/bilingual/locale.ts';
import { UNBORN, type Eligibility } from '../../domain/service/eligibility.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** One age: "7", "unborn". */
export const ageName = (age: number, locale: Locale): string =>
	age === UNBORN ? m.age_unborn_small({}, { locale }) : String(age);

/** The ages a service is for, and whose: "0 to 17 (worked out)", "Parents and carers". */
export function agesOf(eligibility: Eligibility, locale: Locale): string {
	const { minimum_age: least, maximum_age: most, age_of: of, age_basis: basis } = eligibility;
	if (least === null && most === null) {
		if (of === 'parent') return m.age_of_parent({}, { locale });
		return basis === 'not recorded'
			? m.age_not_recorded({}, { locale })
			: m.age_any({}, { locale });
	}
	const range = rangeOf(least, most, locale);
	const whose =
		of === 'parent'
			? isOfTheChild(eligibility)
				? m.age_of_parent_child({ ages: range }, { locale })
				: m.age_of_parent_range({ ages: range }, { locale })
			: of === 'young_person'
				? m.age_of_young_person({ ages: range }, { locale })
				: range;
	return basis === 'inferred' ? m.age_worked_out({ ages: whose }, { locale }) : whose;
}

function rangeOf(least: number | null, most: number | null, locale: Locale): string {
	if (least === null) return m.age_to({ to: ageName(most!, locale) }, { locale });
	if (most === null) return m.age_from({ from: ageName(least, locale) }, { locale });
	return m.age_range({ from: ageName(least, locale), to: ageName(most, locale) }, { locale });
}

/** A parent is not a small child: a low bound on a parents' service is the age of their child. */
export const isOfTheChild = ({ age_of: of, minimum_age: least }: Eligibility): boolean =>
	of === 'child' || (of === 'parent' && least !== null && least < 12);
