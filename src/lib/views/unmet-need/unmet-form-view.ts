import { read } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Reference } from '../../domain/snapshot/reference.ts';
import { TIERS } from '../../domain/tier/tier.ts';
import type { UnmetField, UnmetForm } from '../../domain/unmet-need/unmet-form.ts';
import { UNMET_AGE_BANDS, type UnmetAgeBand } from '../../domain/unmet-need/unmet-need.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { FormError } from '../report/report-form-view.ts';
import { tierPhrase } from '../words/tiers.ts';

type Option = { value: string; label: string; hint?: string };

/** "I needed something that is not here": four questions, each with a list. */
export type UnmetFormView = Record<UnmetField, Option[]>;

const AGES: Record<UnmetAgeBand, typeof m.unmet_age_0> = {
	'0-4': m.unmet_age_0,
	'5-10': m.unmet_age_5,
	'11-15': m.unmet_age_11,
	'16-17': m.unmet_age_16
};

/** Composes the form. */
export function unmetFormView(
	{ areas, tiers, category_groups }: Pick<Reference, 'areas' | 'tiers' | 'category_groups'>,
	locale: Locale
): UnmetFormView {
	const say = { locale };
	const named = new Map(tiers.map(({ id, name }) => [id, read(name, locale).text]));
	return {
		area: [
			{ value: '', label: m.unmet_area_choose({}, say) },
			...areas
				.map(({ gss, name }) => ({ value: gss, label: name[locale] }))
				.toSorted((one, other) => one.label.localeCompare(other.label, locale))
		],
		age: UNMET_AGE_BANDS.map((value) => ({ value, label: AGES[value]({}, say) })),
		tier: [
			...TIERS.map((value) => ({
				value,
				label: named.get(value) ?? value,
				hint: tierPhrase(value, locale)
			})),
			{ value: 'unsure', label: m.unmet_tier_unsure({}, say) }
		],
		group: category_groups.map(({ id, name }) => ({ value: id, label: read(name, locale).text }))
	};
}

const MISSING: Record<UnmetField, typeof m.unmet_problem_area> = {
	area: m.unmet_problem_area,
	age: m.unmet_problem_age,
	tier: m.unmet_problem_tier,
	group: m.unmet_problem_group
};

/** What is missing, in words. */
export const unmetErrors = (missing: readonly UnmetField[], locale: Locale): FormError[] =>
	missing.map((field) => ({ field, text: MISSING[field]({}, { locale }) }));

/** The address of the form with what is known already. */
export function unmetHref(known: Partial<UnmetForm>, locale: Locale): string {
	const search = new URLSearchParams(
		Object.entries(known).filter((entry): entry is [string, string] => Boolean(entry[1]))
	).toString();
	return `/${locale}/unmet-need${search === '' ? '' : `?${search}`}`;
}
