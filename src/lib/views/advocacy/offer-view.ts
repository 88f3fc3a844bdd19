import { STAGES } from '../../domain/advocacy/advocacy-facts.ts';
import { read, type Reading } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Gazetteer } from '../../domain/place/gazetteer.ts';
import type { Service } from '../../domain/service/service.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { areaWords } from '../words/areas.ts';
import { sourceWords, stampOf, type StampView } from '../words/assurance.ts';
import { longDate } from '../words/dates.ts';
import type { Fact } from '../words/getting-in.ts';
import { languageWords } from '../words/languages.ts';
import { stageWord, appliedWord } from './fact-words.ts';

/** What one offer of parental advocacy says, fact by fact; `known` is false for what is not recorded. */
export type AdvocacyOfferView = {
	id: string;
	href: string;
	name: Reading;
	provider: Reading;
	stages: { words: string[]; known: boolean };
	criterion: Reading | null;
	facts: { term: string; fact: Fact }[];
	stamp: StampView;
};

/** Composes one offer as of `today` (ISO date). */
export function advocacyOfferView(
	service: Service,
	gazetteer: Pick<Gazetteer, 'area' | 'regions'>,
	today: string,
	locale: Locale
): AdvocacyOfferView {
	const say = { locale };
	const open: Fact = { text: m.word_not_recorded({}, say), known: false };
	const told = (text: string | null | undefined): Fact => (text ? { text, known: true } : open);
	const facts = service.advocacy;
	const stages = STAGES.filter((stage) => facts?.stages.includes(stage));
	return {
		id: service.id,
		href: `/${locale}/services/${service.id}`,
		name: read(service.name, locale),
		provider: read(service.organization.name, locale),
		stages: {
			words: stages.length > 0 ? stages.map((one) => stageWord(one, locale)) : [open.text],
			known: stages.length > 0
		},
		criterion: facts?.criterion ? read(facts.criterion, locale) : null,
		facts: [
			{
				term: m.advocacy_applied_term({}, say),
				fact: told(facts?.applied_by && appliedWord(facts.applied_by, locale))
			},
			{ term: m.advocacy_self_term({}, say), fact: told(selfWords(service, locale)) },
			{ term: m.advocacy_welsh_term({}, say), fact: languageWords(service, locale) },
			{
				term: m.advocacy_where_term({}, say),
				fact: { text: areaWords(service, gazetteer, locale), known: service.areas.length > 0 }
			},
			...(facts ? [{ term: m.advocacy_source_term({}, say), fact: told(sourceOf(facts)) }] : [])
		],
		stamp: stampOf(service, today, locale)
	};

	function sourceOf({ source, as_at }: NonNullable<Service['advocacy']>): string {
		return m.advocacy_source_words(
			{
				source: sourceWords({ source_display: source, as_of: null }, locale),
				date: longDate(as_at, locale)
			},
			say
		);
	}
}

/** Whether a parent may ask for it; null where nobody recorded that. */
function selfWords({ referral }: Pick<Service, 'referral'>, locale: Locale): string | null {
	if (referral?.self === true) return m.advocacy_self_yes({}, { locale });
	if (referral?.self === false) return m.advocacy_self_no({}, { locale });
	return null;
}
