import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Values } from '../../domain/offer/question.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { FieldView } from './field-view.ts';

/** One thing that was answered: what of, and the words, in the language they are in. */
export type AnswerLine = { label: string | null; text: string; lang: Locale | null };

/** The reader's own language comes first. */
const languagesFor = (locale: Locale) =>
	locale === 'cy' ? (['cy', 'en'] as const) : (['en', 'cy'] as const);

/** What a form holds, in lines to read: the labels of what was chosen, the words that were typed. */
export function answerLines(
	fields: readonly FieldView[],
	values: Values,
	locale: Locale
): AnswerLine[] {
	const one = (name: string) => values[name]?.[0] ?? '';
	return fields.flatMap((field): AnswerLine[] => {
		switch (field.kind) {
			case 'note':
				return [];
			case 'group':
			case 'row':
				return answerLines(field.fields, values, locale);
			case 'text':
				return one(field.name) ? [{ label: field.label, text: one(field.name), lang: null }] : [];
			case 'date': {
				const parts = ['day', 'month', 'year'].map((part) => one(`${field.name}-${part}`));
				const text = parts.filter(Boolean).join(' ');
				return text ? [{ label: field.label, text, lang: null }] : [];
			}
			case 'both':
				return languagesFor(locale).flatMap((lang): AnswerLine[] => {
					const text = one(`${field.name}-${lang}`);
					if (!text) return [];
					const language = lang === 'en' ? m.offer_in_english : m.offer_in_welsh;
					const word = language({}, { locale });
					return [{ label: field.labelHidden ? word : `${field.label}, ${word}`, text, lang }];
				});
			default: {
				const labels = field.options
					.filter(({ value }) => values[field.name]?.includes(value))
					.map(({ label }) => label);
				const label = field.labelHidden ? null : field.label;
				return labels.length > 0 ? [{ label, text: labels.join(', '), lang: null }] : [];
			}
		}
	});
}
