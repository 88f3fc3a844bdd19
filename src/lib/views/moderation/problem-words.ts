import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';

const PROBLEMS = {
	not_found: m.moderate_problem_not_found,
	decided: m.moderate_problem_decided,
	changed: m.moderate_problem_changed,
	claimed: m.moderate_problem_claimed,
	in_batch: m.moderate_problem_in_batch,
	newer_version: m.moderate_problem_newer_version,
	tiers: m.moderate_problem_tiers,
	tier_choice: m.moderate_problem_tier_choice,
	comments: m.moderate_problem_comments,
	reason: m.moderate_problem_reason,
	too_long: m.moderate_problem_too_long,
	place: m.moderate_problem_place,
	being_published: m.moderate_problem_being_published,
	the_same: m.moderate_problem_the_same,
	not_yours: m.moderate_problem_not_yours,
	not_new: m.moderate_problem_not_new,
	published: m.moderate_problem_published,
	own_offer: m.moderate_problem_own_offer,
	would_show_place: m.moderate_problem_would_show_place,
	too_many_drafts: m.report_problem_many_drafts,
	record_not_yours: m.moderate_problem_record,
	away: m.moderate_problem_away
} as const;

/** Why something could not be done: a refusal of the record, or what a form lacks. */
export const problemWords = (code: string, locale: Locale): string =>
	(Object.hasOwn(PROBLEMS, code)
		? PROBLEMS[code as keyof typeof PROBLEMS]
		: m.moderate_problem_unexpected)({}, { locale });
