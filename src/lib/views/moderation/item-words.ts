import { read, type Bilingual } from '../../domain/bilingual/bilingual.ts';
import { REFERRERS } from '../../domain/finder/query.ts';
import type { Offer, Outcome } from '../../domain/offer/offer.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { modeWord } from '../finder/filters-view.ts';
import { accessWords } from '../service/access-words.ts';
import { CHANNELS, UNITS } from '../service/facts-view.ts';
import { openingWords } from '../service/opening-words.ts';
import { areaName, townName } from '../words/areas.ts';
import { longDate } from '../words/dates.ts';
import { referrerWord } from '../words/getting-in.ts';
import { tierMarks } from '../words/tiers.ts';
import type { Setting } from './setting.ts';

type Item<Part extends keyof Offer> = Offer[Part] extends readonly (infer Each)[] ? Each : never;
type ListPart = { [Part in keyof Offer]: Item<Part> extends never ? never : Part }[keyof Offer];
type Words = { [Part in ListPart]: (item: Item<Part>, setting: Setting) => string };

const said = (text: Bilingual | null, { locale }: Setting): string =>
	text === null ? '' : read(text, locale).text;
const joined = (...parts: string[]): string => parts.filter(Boolean).join(', ');

const LANGUAGES: { readonly [code: string]: typeof m.offer_languages_cy } = {
	cy: m.offer_languages_cy,
	en: m.offer_languages_en,
	mul: m.offer_languages_mul
};
const CONTACTS = {
	phone: m.offer_contacts_phone,
	email: m.offer_contacts_email,
	text: m.offer_contacts_text
};
const WHO = {
	record: m.moderate_who_record,
	provider: m.moderate_who_provider,
	editor: m.moderate_who_editor
};

const WORDS: Words = {
	categories: (id, setting) => {
		const known = setting.reference.categories.find((category) => category.id === id);
		return known ? said(known.name, setting) : id;
	},
	tiers: ({ tier, proposed_by, reason }, setting) => {
		const { locale, reference } = setting;
		const who = WHO[proposed_by]({}, { locale });
		const word = tierMarks(reference.tiers, locale)(tier).word;
		const placed = m.moderate_tier_line({ tier: word, who }, { locale });
		return reason ? `${placed}: ${said(reason, setting)}` : placed;
	},
	languages: (code, { locale }) => LANGUAGES[code]?.({}, { locale }) ?? code,
	delivery: ({ mode, basis }, { locale }) =>
		basis === 'inferred'
			? `${modeWord(mode, locale)} (${m.moderate_basis_inferred({}, { locale })})`
			: modeWord(mode, locale),
	channels: (channel, { locale }) => CHANNELS[channel]({}, { locale }),
	referrers: (role, { locale }) => {
		const known = REFERRERS.find((referrer) => referrer === role);
		return known ? referrerWord(known, locale) : role;
	},
	schedules: (schedule, { locale }) => openingWords({ schedules: [schedule] }, locale).text,
	contacts: ({ kind, value, label }, setting) =>
		joined(`${CONTACTS[kind]({}, { locale: setting.locale })}: ${value}`, said(label, setting)),
	accessibility: (item, setting) =>
		joined(
			accessWords({ accessibility: [item] }, setting.locale).text,
			said(item.details, setting)
		),
	capacity: ({ unit, maximum, available, as_at }, { locale }) =>
		m.capacity_line(
			{
				number: [available, maximum].filter((number) => number !== null).join(' / '),
				unit: UNITS[unit]?.({}, { locale }) ?? unit,
				date: longDate(as_at, locale)
			},
			{ locale }
		),
	funding: ({ source, ends_on }, { locale }) =>
		joined(source, ends_on === null ? '' : longDate(ends_on, locale)),
	locations: (place, setting) => {
		const { locale, gazetteer } = setting;
		const where = joined(
			said(place.name, setting),
			place.address_1 ?? '',
			townName(place, gazetteer, locale) ?? '',
			place.postal_code ?? '',
			areaName(place.gss, gazetteer, locale)
		);
		const position = `${place.latitude.toFixed(4)}, ${place.longitude.toFixed(4)}`;
		const km = place.reach_metres === null ? null : place.reach_metres / 1000;
		return joined(
			m.moderate_place_at({ place: where, position }, { locale }),
			km === null ? '' : m.moderate_place_reach({ km }, { locale })
		);
	},
	areas: (gss, { gazetteer, locale }) => areaName(gss, gazetteer, locale),
	outcomes: (outcome, setting) => outcomeWords(outcome, setting)
};

function outcomeWords({ n, of, percent, period, source, measure }: Outcome, setting: Setting) {
	const { locale } = setting;
	const about = { measure: said(measure, setting), period, source };
	if (n !== null && of !== null) return m.moderate_outcome_line({ ...about, n, of }, { locale });
	return percent === null
		? m.moderate_outcome_bare(about, { locale })
		: m.moderate_outcome_share({ ...about, percent }, { locale });
}

/** One thing of a list of an offer, in words. */
export function itemWords(part: keyof Offer, item: unknown, setting: Setting): string {
	const words = Object.hasOwn(WORDS, part) ? WORDS[part as ListPart] : null;
	return words ? words(item as never, setting) : String(item);
}
