import type { Locale } from '../../domain/bilingual/locale.ts';
import type { FeedWords } from '../../domain/open-referral/ground.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { accessWords } from '../service/access-words.ts';

/** The texts of the feed that no record holds. */
export function feedWords(locale: Locale): FeedWords {
	const say = (message: (inputs: object, options: { locale: Locale }) => string) =>
		message({}, { locale });
	const names = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' });
	return {
		framework: {
			name: say(m.openreferral_framework_name),
			description: say(m.openreferral_framework)
		},
		kinds: { name: say(m.openreferral_kinds_name), description: say(m.openreferral_kinds) },
		assurance: {
			name: say(m.openreferral_assurance_name),
			description: say(m.openreferral_assurance)
		},
		states: {
			confirmed: {
				name: say(m.openreferral_confirmed_name),
				description: say(m.openreferral_confirmed)
			},
			'out-of-date': {
				name: say(m.openreferral_out_of_date_name),
				description: say(m.openreferral_out_of_date)
			},
			unconfirmed: {
				name: say(m.openreferral_unconfirmed_name),
				description: say(m.openreferral_unconfirmed)
			}
		},
		kindIs: (name) => m.openreferral_kind_is({ name }, { locale }),
		groupIs: (name) => m.openreferral_group_is({ name }, { locale }),
		organization: {
			'local authority': say(m.openreferral_of_authority),
			NHS: say(m.openreferral_of_nhs),
			'third sector': say(m.openreferral_of_third),
			partnership: say(m.openreferral_of_partnership)
		},
		wales: say(m.openreferral_wales),
		free: say(m.openreferral_free),
		middleOfTown: say(m.openreferral_middle_of_town),
		access: (feature) => accessWords({ accessibility: [feature] }, locale).text,
		language: (code) => nameOf(names, code)
	};
}

/** The name of a language; a code that is none has no name. */
function nameOf(names: Intl.DisplayNames, code: string): string | null {
	try {
		return names.of(code) ?? null;
	} catch {
		return null;
	}
}
