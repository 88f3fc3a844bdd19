import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Service } from '../../domain/service/service.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { costWords, referralWords, acceptingWords } from './getting-in.ts';
import { languageWords } from './languages.ts';

/** What is not recorded of a service and so has to be asked: "ages", "how to get in". */
export function questionsOf(
	service: Service,
	also: { cost: boolean; referrers: boolean },
	locale: Locale
): string[] {
	const { eligibility } = service;
	return [
		eligibility.age_basis === 'not recorded' && m.ask_ages({}, { locale }),
		eligibility.small_areas_only && m.ask_small_areas({}, { locale }),
		!referralWords(service, locale).known && m.ask_way_in({}, { locale }),
		!languageWords(service, locale).known && m.ask_welsh({}, { locale }),
		!acceptingWords(service, locale).known && m.ask_accepting({}, { locale }),
		also.cost && !costWords(service, locale).known && m.ask_cost({}, { locale }),
		also.referrers && service.referrers.length === 0 && m.ask_who_refers({}, { locale })
	].filter((question) => question !== false);
}
