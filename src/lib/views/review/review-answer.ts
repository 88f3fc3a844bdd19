import type { Scorecard } from '../../coverage/scorecard/scorecard.ts';
import { tierStateOf } from '../../coverage/scorecard/tier-state.ts';
import type { View } from '../../coverage/cells/split.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { number } from '../words/lists.ts';

/** The answer to the review's question: of all regions and tiers, how many have the full offer. */
export function reviewAnswer({ regions }: Scorecard, view: View, locale: Locale): string {
	const states = regions.flatMap(({ scores }) =>
		scores.map(({ offer }) => tierStateOf(offer[view]))
	);
	const count = (wanted: string) => states.filter((state) => state === wanted).length;
	const full = count('full');
	const none = view === 'record' ? m.review_answer_none : m.review_answer_none_confirmed;
	const some = view === 'record' ? m.review_answer_some : m.review_answer_some_confirmed;
	const counts = {
		total: number(states.length, locale),
		unknown: number(count('not-known'), locale)
	};
	return full === 0
		? none(counts, { locale })
		: some({ ...counts, full: number(full, locale) }, { locale });
}
