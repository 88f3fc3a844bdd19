import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';

const SENTENCES: Readonly<Record<string, typeof m.import_refusal_other>> = {
	record_moved: m.import_refusal_record_moved,
	others_wait: m.import_refusal_others_wait,
	not_all_yours: m.import_refusal_not_all_yours,
	already_decided: m.import_refusal_already_decided,
	own_offer: m.import_refusal_own,
	reason_needed: m.import_refusal_reason_needed,
	editors_only: m.import_refusal_editors_only,
	not_accepted: m.import_refusal_not_accepted
};

/**
 * Why something could not be done with a list, in a sentence. `otherwise` stands for a code that has
 * none: a reason that an editor wrote is its own sentence.
 */
export const refusalWords = (
	code: string,
	locale: Locale,
	otherwise: string = m.import_refusal_other({}, { locale })
): string => (Object.hasOwn(SENTENCES, code) ? SENTENCES[code]!({}, { locale }) : otherwise);
