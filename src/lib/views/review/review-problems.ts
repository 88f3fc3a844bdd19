import type { Locale } from '../../domain/bilingual/locale.ts';
import type { ReviewProblem } from '../../domain/review/typed-text.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { number } from '../words/lists.ts';

/** A sentence about a field of a form. */
export type FieldError = { field: string; text: string };

/** How a field is named in a sentence, and how long its text may be. */
export type FieldWords = { label: string; most?: number };

/**
 * What is wrong with a form, in words. A text that stands in neither language is asked for in the
 * reader's own.
 * @param words of every field, by its name without a language
 */
export const reviewErrors = (
	problems: readonly ReviewProblem[],
	words: Readonly<Record<string, FieldWords>>,
	example: string,
	locale: Locale
): FieldError[] =>
	problems.map(({ field, code }) => {
		const [, name = field, lang] = /^(.*?)(?:-(en|cy))?$/.exec(field) ?? [];
		const { label, most } = words[name] ?? { label: name };
		const both = most !== undefined;
		const named =
			lang === 'en'
				? m.findings_in_english({ field: label }, { locale })
				: lang === 'cy'
					? m.findings_in_welsh({ field: label }, { locale })
					: label;
		return {
			field: both && !lang ? `${field}-${locale}` : field,
			text: sentence(code, { field: named, most: number(most ?? 0, locale), both, example }, locale)
		};
	});

function sentence(
	code: ReviewProblem['code'],
	of: { field: string; most: string; both: boolean; example: string },
	locale: Locale
): string {
	const say = { locale };
	switch (code) {
		case 'missing':
			return (of.both ? m.findings_problem_missing : m.findings_problem_choose)(of, say);
		case 'not-offered':
			return m.findings_problem_choose(of, say);
		case 'too-long':
			return m.findings_problem_long(of, say);
		case 'postcode':
			return m.findings_problem_postcode(of, say);
		case 'e-mail':
			return m.findings_problem_email(of, say);
		case 'web-address':
			return m.findings_problem_url({}, say);
		case 'past':
		case 'day':
			return m.findings_problem_day(of, say);
	}
}
