import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';

export type NewFeedProblem =
	'name' | 'address' | 'known' | 'areas' | 'areas-yours' | 'too-many' | 'away';

const WORDS = {
	name: ['name', m.feeds_error_name],
	address: ['address', m.feeds_error_address],
	known: ['address', m.feeds_error_known],
	areas: ['areas', m.feeds_error_areas],
	'areas-yours': ['areas', m.feeds_error_areas_yours],
	'too-many': ['name', m.feeds_error_too_many],
	away: ['name', m.feeds_error_away]
} as const;

/** What is wrong with a new feed, at the field that mends it. */
export const newFeedErrors = (problems: readonly NewFeedProblem[], locale: Locale) =>
	problems.map((problem) => {
		const [field, say] = WORDS[problem];
		return { field, text: say({}, { locale }) };
	});
