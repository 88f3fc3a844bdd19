import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Category } from '../../domain/category/category.ts';
import type { FeedTerm } from '../../domain/feed/entry.ts';
import { foldKey } from '../../domain/place/folding.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** What a form posts for a term that is no kind of help of ours. */
export const NONE_OF_OURS = 'none';

type Term = FeedTerm & { records: number; category: string | null; decided: boolean };

/** A feed's terms with the kinds of help they may be. One with the name of ours is suggested, and counts once saved. */
export function termsView(terms: readonly Term[], categories: readonly Category[], locale: Locale) {
	const say = { locale };
	const suggested = ({ id, name }: Term): string | null =>
		categories.find(
			(category) =>
				category.id === id ||
				[category.name.en, category.name.cy].some(
					(known) => known && foldKey(known) === foldKey(name)
				)
		)?.id ?? null;
	return {
		options: [
			{ value: '', label: m.feeds_terms_open_option({}, say) },
			{ value: NONE_OF_OURS, label: m.feeds_terms_none_option({}, say) },
			...categories.map(({ id, name }) => ({ value: id, label: name[locale] ?? name.en ?? id }))
		],
		terms: terms.map((term, at) => {
			const guess = term.decided ? null : suggested(term);
			return {
				field: `${term.list} ${term.id}`,
				id: `term-${at + 1}`,
				name: term.name,
				value: term.decided ? (term.category ?? NONE_OF_OURS) : (guess ?? ''),
				hint: [
					term.list === '' ? null : m.feeds_terms_list({ list: term.list }, say),
					m.feeds_terms_records({ count: term.records.toLocaleString(locale) }, say),
					guess === null ? null : m.feeds_terms_suggested({}, say)
				]
					.filter((part) => part !== null)
					.join('. ')
			};
		})
	};
}
