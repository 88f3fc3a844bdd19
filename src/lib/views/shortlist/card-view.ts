import { read, type Reading } from '../../domain/bilingual/bilingual.ts';
import { otherLocale, type Locale } from '../../domain/bilingual/locale.ts';
import type { Gazetteer } from '../../domain/place/gazetteer.ts';
import { tiersOf, type Service } from '../../domain/service/service.ts';
import type { Reference } from '../../domain/snapshot/reference.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { servicePath } from '../finder/entry-view.ts';
import { contactView, type ContactLine } from '../service/contact-view.ts';
import { whereWords } from '../service/facts-view.ts';
import { openingWords } from '../service/opening-words.ts';
import { agesOf } from '../words/ages.ts';
import { areaWords } from '../words/areas.ts';
import { stampOf, type StampView } from '../words/assurance.ts';
import {
	acceptingWords,
	costWords,
	referralWords,
	referrersWords,
	type Fact
} from '../words/getting-in.ts';
import { languageWords } from '../words/languages.ts';
import { questionsOf } from '../words/questions.ts';
import { tierMarks, type TierMark } from '../words/tiers.ts';

/** A service as a card says it in one language. */
export type CardSide = {
	locale: Locale;
	name: Reading;
	/** Null when the organisation is named as the service is. */
	organization: Reading | null;
	description: Reading | null;
	tiers: TierMark[];
	/** What is recorded, for a call: question and answer. */
	rows: { term: string; value: string }[];
	contact: ContactLine[];
	/** What is not recorded: a checklist for the call. */
	questions: string[];
	/** Said of a service that has ended. */
	warning: string | null;
	stamp: StampView;
	/** Where the service is on this site, and the same written out for paper. */
	href: string;
	address: string;
};

/** A card: the reader's language first, the other one after it where both are asked for. */
export type CardView = { id: string; sides: CardSide[] };

/** What cards are made from besides the service. */
export type CardWorld = { reference: Pick<Reference, 'tiers'>; gazetteer: Gazetteer };

/** When and for whom a card is made; `origin` is the site's own address. */
export type CardSetting = { today: string; locale: Locale; both: boolean; origin: string };

/** The card of a service. */
export function cardView(service: Service, world: CardWorld, setting: CardSetting): CardView {
	const { locale, both } = setting;
	const locales = both ? [locale, otherLocale(locale)] : [locale];
	return {
		id: service.id,
		sides: locales.map((each) => sideOf(service, world, { ...setting, locale: each }))
	};
}

function sideOf(service: Service, world: CardWorld, setting: CardSetting): CardSide {
	const { today, locale, origin } = setting;
	const name = read(service.name, locale);
	const organization = read(service.organization.name, locale);
	const href = servicePath(service.id, locale);
	const stamp = stampOf(service, today, locale);
	const ended = stamp.outline === 'ended';
	return {
		locale,
		name,
		organization: organization.text === name.text ? null : organization,
		description: service.description && read(service.description, locale),
		tiers: tiersOf(service).map(tierMarks(world.reference.tiers, locale)),
		rows: recordedRows(service, world.gazetteer, locale),
		contact: contactView(service, locale),
		// Nobody has to call a service that has ended.
		questions: ended
			? []
			: questionsOf(service, { cost: true, referrers: mayBeReferred(service) }, locale),
		warning: ended ? m.service_ended({}, { locale }) : null,
		stamp,
		href,
		address: origin.replace(/^https?:\/\//, '') + href
	};
}

/** Who may refer is no question where families ask for themselves only. */
const mayBeReferred = ({ referral }: Service): boolean => referral?.professional === true;

function recordedRows(service: Service, gazetteer: Gazetteer, locale: Locale): CardSide['rows'] {
	const answers: [term: string, fact: Fact][] = [
		[
			m.service_who_for({}, { locale }),
			{
				text: agesOf(service.eligibility, locale),
				known: service.eligibility.age_basis !== 'not recorded'
			}
		],
		[m.service_who_can_ask({}, { locale }), waysIn(service, locale)],
		[m.service_language({}, { locale }), languageWords(service, locale)],
		[m.service_taking({}, { locale }), acceptingWords(service, locale)],
		[m.service_where({}, { locale }), whereWords(service, gazetteer, locale)],
		[m.service_area({}, { locale }), { text: areaWords(service, gazetteer, locale), known: true }],
		[m.service_opening({}, { locale }), openingWords(service, locale)],
		[m.service_cost({}, { locale }), costWords(service, locale)]
	];
	return answers.flatMap(([term, fact]) => (fact.known ? [{ term, value: fact.text }] : []));
}

/** How a family gets in and who may refer it, as far as either is recorded. */
function waysIn(service: Service, locale: Locale): Fact {
	const said = [referralWords(service, locale), referrersWords(service, locale)].filter(
		(fact): fact is Fact => fact !== null && fact.known
	);
	return { text: said.map(({ text }) => text).join('. '), known: said.length > 0 };
}
