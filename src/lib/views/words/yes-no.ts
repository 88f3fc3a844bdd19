import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** How a Welsh question begins, and the verb that answers it. */
const ANSWERS = [
	[/^(a all|all|gall)\s/i, m.offer_can_yes, m.offer_can_no],
	[/^(a )?oes\s/i, m.offer_needed_yes, m.offer_needed_no],
	[/^(a )?fyddai\s/i, m.offer_would_yes, m.offer_would_no],
	[/^((a )?yw|(a )?ydy|ydyw)['’\s]/i, m.offer_yes, m.offer_no]
] as const;

/** Yes and no to a question: Welsh answers with the question's own verb. */
export function yesAndNo(question: string, locale: Locale): { yes: string; no: string } {
	const [, yes, no] = ANSWERS.find(([begins]) => begins.test(question)) ?? [
		null,
		m.offer_test_yes,
		m.offer_test_no
	];
	return { yes: yes({}, { locale }), no: no({}, { locale }) };
}
