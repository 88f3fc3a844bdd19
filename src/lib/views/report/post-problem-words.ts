import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** Why a form for everybody is asked for once more: the form itself, or what takes it. */
export type Again =
	'too-soon' | 'too-old' | 'not-ours' | 'filled' | 'full' | 'full_service' | 'away';

const SAY: Record<Again, typeof m.report_problem_soon> = {
	'too-soon': m.report_problem_soon,
	'too-old': m.report_problem_old,
	'not-ours': m.report_problem_again,
	filled: m.report_problem_again,
	full: m.report_problem_full,
	full_service: m.report_problem_full_service,
	away: m.report_problem_away
};

/** The sentence for whoever sent the form. */
export const againWords = (problem: Again, locale: Locale): string => SAY[problem]({}, { locale });
