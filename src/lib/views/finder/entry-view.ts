import { isSensitive } from '../../domain/category/category.ts';
import { read, type Reading } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { REACH_METRES } from '../../domain/assumptions/assumptions.ts';
import type { FinderQuery } from '../../domain/finder/query.ts';
import type { Found } from '../../domain/finder/find.ts';
import type { Gazetteer } from '../../domain/place/gazetteer.ts';
import { placementsDiffer, tiersOf, type Service } from '../../domain/service/service.ts';
import type { TierId } from '../../domain/tier/tier.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { telephone } from '../urgent/urgent-view.ts';
import { agesOf } from '../words/ages.ts';
import { shortAreaWords, townName } from '../words/areas.ts';
import { stampOf, type StampView } from '../words/assurance.ts';
import { distanceWords } from '../words/distance.ts';
import { acceptingWords, referralWords, referrersWords, type Fact } from '../words/getting-in.ts';
import { languageWords } from '../words/languages.ts';
import { inWords } from '../words/lists.ts';
import { questionsOf } from '../words/questions.ts';
import type { TierMark } from '../words/tiers.ts';

/** A fact beside its icon; a number to ring comes with what a phone dials. */
export type EntryFact = Fact & {
	icon: 'person' | 'route' | 'speech' | 'clock' | 'phone';
	href?: string;
};

/** One service in a list of results. */
export type EntryView = {
	id: string;
	href: string;
	name: Reading;
	/** Null when the organisation is named as the service is. */
	organization: Reading | null;
	description: Reading | null;
	tiers: TierMark[];
	/** True where provider and editors place it on different tiers. */
	differ: boolean;
	/** Distance and town, or the area served. */
	where: string;
	/** How far is usual, where this place is beyond it. */
	beyond: { place: string; km: number } | null;
	withheld: boolean;
	sensitive: boolean;
	/** What is recorded. */
	facts: EntryFact[];
	/** What is not: "Not recorded - ask: how to get in and Welsh". */
	ask: string | null;
	stamp: StampView;
};

/** What every entry of a page shares. */
export type EntrySetting = {
	locale: Locale;
	gazetteer: Gazetteer;
	today: string;
	mark: (tier: TierId) => TierMark;
	/** How far most of the family's postcode district lies from its point; 0 for a nearer place. */
	roughMetres: number;
	rural: boolean;
	/** The filters in use: what they ask for is named where it is not recorded. */
	asked: Pick<FinderQuery, 'free' | 'referrers'>;
};

/** Where the page of a service is. */
export const servicePath = (id: string, locale: Locale): string => `/${locale}/services/${id}`;

/** Says of a found service what a practitioner looks for first. */
export function entryView(found: Found, setting: EntrySetting): EntryView {
	const { service } = found;
	const { locale } = setting;
	const name = read(service.name, locale);
	const organization = read(service.organization.name, locale);
	return {
		id: service.id,
		href: servicePath(service.id, locale),
		name,
		organization: organization.text === name.text ? null : organization,
		description: service.description && read(service.description, locale),
		tiers: tiersOf(service).map(setting.mark),
		differ: placementsDiffer(service),
		where: whereWords(found, setting),
		beyond: beyondOf(found, setting),
		withheld: service.location_withheld,
		sensitive: isSensitive(service.categories),
		facts: knownFacts(service, locale),
		ask: toAsk(service, setting),
		stamp: stampOf(service, setting.today, locale)
	};
}

function whereWords(found: Found, { locale, roughMetres, gazetteer }: EntrySetting): string {
	const { service, place, metres } = found;
	const town = place && townName(place, gazetteer, locale);
	if (metres !== null) {
		const distance = distanceWords(metres, roughMetres, locale);
		return town ? `${distance} · ${town}` : distance;
	}
	return town ?? shortAreaWords(service, gazetteer, locale);
}

function beyondOf(
	{ service, place, inReach }: Found,
	{ rural, locale, gazetteer }: EntrySetting
): EntryView['beyond'] {
	if (inReach || !place) return null;
	const usual = Math.max(
		...tiersOf(service).map((tier) => REACH_METRES[tier][rural ? 'rural' : 'urban'])
	);
	return {
		place: townName(place, gazetteer, locale) ?? read(service.name, locale).text,
		km: Math.round((place.reach_metres ?? usual) / 1000)
	};
}

/** What is recorded, each beside its icon. */
function knownFacts(service: Service, locale: Locale): EntryFact[] {
	const phone = service.contacts.find((contact) => contact.kind === 'phone');
	const who = service.referrers.length > 0 ? referrersWords(service, locale) : null;
	const facts: (EntryFact | null)[] = [
		{
			icon: 'person',
			text: agesOf(service.eligibility, locale),
			known: service.eligibility.age_basis !== 'not recorded'
		},
		{ icon: 'route', ...referralWords(service, locale) },
		who && { icon: 'route', ...who },
		{ icon: 'speech', ...languageWords(service, locale) },
		{ icon: 'clock', ...acceptingWords(service, locale) },
		phone ? { icon: 'phone', text: phone.value, known: true, href: telephone(phone.value) } : null
	];
	return facts.filter((fact): fact is EntryFact => fact !== null && fact.known);
}

/** What is not recorded and so has to be asked, in one line; null when all is recorded. */
function toAsk(service: Service, { locale, asked }: EntrySetting): string | null {
	const also = { cost: asked.free, referrers: asked.referrers.length > 0 };
	const questions = questionsOf(service, also, locale);
	return questions.length
		? m.ask_line({ questions: inWords(questions, locale) }, { locale })
		: null;
}
