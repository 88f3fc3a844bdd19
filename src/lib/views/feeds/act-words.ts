import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';

const DONE = {
	added: m.feeds_done_added,
	fetch: m.feeds_done_fetch,
	pause: m.feeds_done_pause,
	resume: m.feeds_done_resume,
	release: m.feeds_done_release,
	terms: m.feeds_done_terms,
	declined: m.feeds_done_declined,
	undeclined: m.feeds_done_undeclined
} as const;

/** What was done, as the address says; null for anything else. */
export const doneWords = (done: string | null, locale: Locale): string | null =>
	done !== null && Object.hasOwn(DONE, done)
		? DONE[done as keyof typeof DONE]({}, { locale })
		: null;

const REFUSED = {
	not_all_yours: m.feeds_not_yours,
	not_found: m.feeds_not_yours,
	not_now: m.feeds_not_now,
	none: m.feeds_error_none,
	which: m.feeds_error_which,
	category: m.feeds_error_category,
	tiers: m.feeds_error_tiers,
	areas: m.feeds_error_areas_item,
	nothing_to_do: m.feeds_error_nothing,
	record_moved: m.feeds_error_moved,
	under_way: m.feeds_error_moved,
	others_wait: m.feeds_error_others_wait,
	quarantined: m.feeds_error_held
} as const;

/** Why something was not done. */
export const refusedWords = (code: string, locale: Locale): string =>
	(Object.hasOwn(REFUSED, code) ? REFUSED[code as keyof typeof REFUSED] : m.feeds_error_away)(
		{},
		{ locale }
	);
