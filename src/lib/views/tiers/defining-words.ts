import type { Locale } from '../../domain/bilingual/locale.ts';
import { LONGEST, type DefiningProblem } from '../../domain/tier/defining.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** A sentence about a field of the form. */
export type FieldError = { field: string; text: string };

/** What is wrong with a new wording, in the order of the form. */
export const problemWords = (problems: readonly DefiningProblem[], locale: Locale): FieldError[] =>
	problems.map(({ field, code }) => ({ field, text: sentence(field, code, locale) }));

function sentence(name: string, code: DefiningProblem['code'], locale: Locale): string {
	const say = { locale };
	if (code === 'unchanged') return m.tiers_problem_unchanged({}, say);
	if (name === 'standing') return m.tiers_problem_standing({}, say);
	const [part, lang] = name.split('-') as [keyof typeof LONGEST, string | undefined];
	const field = fieldWords(part, lang, locale);
	return code === 'missing'
		? m.tiers_problem_missing({ field }, say)
		: m.tiers_problem_long({ field, most: LONGEST[part] }, say);
}

function fieldWords(part: keyof typeof LONGEST, lang: string | undefined, locale: Locale): string {
	const say = { locale };
	const field = {
		definition: m.tiers_definition,
		test: m.tiers_test,
		source: m.tiers_source,
		note: m.tiers_note
	}[part]({}, say);
	if (lang === 'en') return m.tiers_in_english({ field }, say);
	return lang === 'cy' ? m.tiers_in_welsh({ field }, say) : field;
}

/** What the record refused, as a sentence about the whole form. */
export const refusalWords = (code: string, locale: Locale): string =>
	(code === 'outdated'
		? m.tiers_problem_outdated
		: code === 'unchanged'
			? m.tiers_problem_unchanged
			: m.tiers_problem_refused)({}, { locale });
