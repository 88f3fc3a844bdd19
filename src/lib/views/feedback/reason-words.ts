import type { Locale } from '../../domain/bilingual/locale.ts';
import { DECLINE_REASONS, type DeclineReason } from '../../domain/feedback/feedback.ts';
import { m } from '../../i18n/paraglide/messages.js';

const WORDS: Record<DeclineReason, typeof m.feedback_reason_recognisable> = {
	recognisable: m.feedback_reason_recognisable,
	'about-a-person': m.feedback_reason_about_a_person,
	'not-about-this': m.feedback_reason_not_about_this,
	offensive: m.feedback_reason_offensive,
	'needs-help': m.feedback_reason_needs_help
};

/** Why words are not published, for an editor to choose and their sender to read. */
export const declineWords = (reason: DeclineReason, locale: Locale): string =>
	WORDS[reason]({}, { locale });

/** The same as choices of a form. */
export const declineChoices = (locale: Locale): { value: string; label: string }[] =>
	DECLINE_REASONS.map((value) => ({ value, label: declineWords(value, locale) }));
