import { placesNamedIn } from '../offer/names-place.ts';
import { readHours } from '../import/opening-hours.ts';
import type { Gazetteer } from '../place/gazetteer.ts';
import { foldKey } from '../place/folding.ts';
import { isTier } from '../tier/tier.ts';
import {
	entrySchema,
	type FeedDrop,
	type FeedEntry,
	type FeedNote,
	type FeedTerm
} from './entry.ts';
import { isPlain } from './page.ts';
import { emailOf, phonesOf } from './read-contacts.ts';
import { cutText, plainText } from './plain-text.ts';
import { at, day, each, line, number, orNull, type Fields } from './read-record.ts';
import { areasOf, placesOf } from './read-where.ts';

/** Words by which a service is one whose place is nobody's business. */
const WITHHELD =
	/\b(refuge|refuges|lloches|llochesau|hostel|hostels|hostelau|safe ?house|children[’']?s home|children homes|cartrefi? plant|supported (accommodation|housing|lodgings?)|llety (â|a|gyda) chymorth|foster(ing)? placements?)\b/i;
const ENDED = /^(inactive|defunct|temporarily closed|closed|ended)$/i;
/** What a source said so long ago that it is worth saying. */
const STALE_YEARS = 3;

/** The name of our own tiers' list in feeds, and the kind of link that carries them. */
const TIER_LINK = 'eip_tier';

/**
 * Reads one record of a feed into what is kept of it. Field names of Open Referral UK 1 and 3, HSDS 3 and
 * Outpost are understood side by side: real feeds mix them.
 */
export function readEntry(
	record: unknown,
	{ gazetteer, today }: { gazetteer: Gazetteer; today: string }
): { entry: FeedEntry } | { drop: FeedDrop } {
	if (!isPlain(record)) return { drop: 'not-object' };
	const id = line(200, record.id);
	if (id === '') return { drop: 'no-id' };
	const notes = new Set<FeedNote>();
	const name = line(200, record.name, record.name_en, record.name_cy);
	if (name === '') return { drop: 'no-name' };
	const terms = termsOf(record);
	const organization = line(
		200,
		at(record, 'organization', 'name'),
		at(record, 'organisation', 'name')
	);
	const description = longText(record.description ?? record.description_en, notes);
	const withheld = WITHHELD.test(
		`${name}\n${description ?? ''}\n${organization}\n${terms.map((term) => term.name).join('\n')}`
	);
	const asOf = day(
		today,
		record.assured_date,
		at(record, 'pc_metadata', 'date_assured'),
		record.last_modified,
		at(record, 'pc_metadata', 'date_modified'),
		record.updated_at
	);
	if (asOf !== null && Number(today.slice(0, 4)) - Number(asOf.slice(0, 4)) > STALE_YEARS) {
		notes.add('dates-stale');
	}
	const read: FeedEntry = {
		id,
		name,
		name_cy: orNull(line(200, record.name_cy)),
		description,
		description_cy:
			record.description_cy === undefined ? null : longText(record.description_cy, notes),
		organization: orNull(organization),
		url: urlOf(record.url, notes),
		ended: ENDED.test(line(40, record.status)),
		withheld,
		...agesOf(record, notes),
		...costOf(record),
		phones: phonesOf(record, notes),
		email: emailOf(record, notes),
		channels: channelsOf(record),
		languages: languagesOf(record),
		self_referral: /self.?referral|drop.?in/i.test(line(60, record.attending_access))
			? true
			: record.needs_referral === true
				? false
				: null,
		opening: openingOf(record),
		areas: areasOf(record, gazetteer),
		places: placesOf(record, notes),
		terms: terms.filter(({ list }) => list !== TIER_LINK),
		tiers: terms.flatMap(({ list, id: code, name: said }) =>
			list === TIER_LINK ? [code, foldKey(said)].filter(isTier).slice(0, 1) : []
		),
		as_of: asOf,
		notes: []
	};
	const safe = withheld ? withoutPlace(read, gazetteer, notes) : read;
	if (safe === null) return { drop: 'names-withheld-place' };
	const parsed = entrySchema.safeParse({ ...safe, notes: [...notes] });
	return parsed.success ? { entry: parsed.data } : { drop: 'not-valid' };
}

/**
 * An entry of a service whose location is withheld, as it may be kept: no place, no page but the front page,
 * and no words that name one. Null where its very name does.
 */
export function withoutPlace(
	entry: FeedEntry,
	gazetteer: Gazetteer,
	notes: Set<FeedNote>
): FeedEntry | null {
	const bilingual = (en: string | null, cy: string | null) => ({
		en,
		cy,
		cy_state: 'draft' as const
	});
	const named = (part: Parameters<typeof placesNamedIn>[0]) =>
		placesNamedIn(part, gazetteer).length > 0;
	if (named({ name: bilingual(entry.name, entry.name_cy) })) return null;
	const texts = named({ description: bilingual(entry.description, entry.description_cy) });
	const host = entry.url === null ? null : `${new URL(entry.url).origin}/`;
	if (entry.places.length > 0 || texts || host !== entry.url) notes.add('place-withheld');
	const organization =
		entry.organization !== null && named({ name: bilingual(entry.organization, null) });
	return {
		...entry,
		withheld: true,
		description: texts ? null : entry.description,
		description_cy: texts ? null : entry.description_cy,
		organization: organization ? null : entry.organization,
		url: host !== null && named({ url: host }) ? null : host,
		cost: null,
		email:
			entry.email !== null && named({ url: `https://${entry.email.split('@')[1]}/` })
				? null
				: entry.email,
		opening: [],
		places: []
	};
}

function longText(value: unknown, notes: Set<FeedNote>): string | null {
	const text = typeof value === 'string' ? plainText(value) : '';
	if (text === '') {
		notes.add('text-empty');
		return null;
	}
	const cut = cutText(text, 2000);
	if (cut !== text) notes.add('text-cut');
	return cut;
}

/** A web address; one without a scheme is one too. */
function urlOf(value: unknown, notes: Set<FeedNote>): string | null {
	const said = line(600, value);
	if (said === '') return null;
	const whole = /^[a-z][a-z0-9+.-]*:/i.test(said) ? said : `https://${said}`;
	if (/^https?:\/\/[^\s/@]+\.[^\s/@]{2,}/i.test(whole) && URL.canParse(whole)) {
		const { href, username, password } = new URL(whole);
		if (username === '' && password === '' && href.length <= 500) return href;
	}
	notes.add('url-left');
	return null;
}

function agesOf(
	record: Fields,
	notes: Set<FeedNote>
): Pick<FeedEntry, 'minimum_age' | 'maximum_age'> {
	const [first] = each(record, 'eligibilitys');
	const age = (...values: unknown[]) => {
		const said = values.find((value) => value !== undefined && value !== null && value !== '');
		if (said === undefined) return null;
		const years = number(said);
		if (years !== null && years >= 0 && years <= 120) return Math.floor(years);
		notes.add('ages-left');
		return null;
	};
	const least = age(record.minimum_age, record.min_age, first?.minimum_age);
	const most = age(record.maximum_age, record.max_age, first?.maximum_age);
	// Nobody is too old at 99.
	const maximum = most !== null && most >= 99 ? null : most;
	if (least !== null && maximum !== null && least > maximum) {
		notes.add('ages-left');
		return { minimum_age: null, maximum_age: null };
	}
	return { minimum_age: least, maximum_age: maximum };
}

function costOf(record: Fields): Pick<FeedEntry, 'free' | 'cost'> {
	const options = each(record, 'cost_options');
	const amounts = options.flatMap(({ amount }) => number(amount) ?? []);
	const said = line(500, record.fees, ...options.map(({ option }) => option));
	if (record.free === true || /^free\b(?! for)/i.test(said)) return { free: true, cost: null };
	if (amounts.some((amount) => amount > 0)) return { free: false, cost: orNull(said) };
	return { free: amounts.length > 0 ? true : null, cost: null };
}

const CHANNELS = [
	['home visit', /home visit/i],
	['outreach', /outreach/i],
	['phone', /phone/i],
	['online', /online|virtual|remote/i],
	['in person', /venue|in.?person|drop.?in|centre/i]
] as const;

function channelsOf(record: Fields): FeedEntry['channels'] {
	const said = line(200, record.attending_type);
	return CHANNELS.flatMap(([channel, word]) => (word.test(said) ? [channel] : []));
}

function languagesOf(record: Fields): FeedEntry['languages'] {
	const said = each(record, 'languages').map((one) => line(40, one.code, one.name, one.language));
	const spoken = (word: RegExp) => said.some((language) => word.test(language));
	return [
		...(spoken(/^(en|eng|english|saesneg)\b/i) ? (['en'] as const) : []),
		...(spoken(/^(cy|cym|wel|welsh|cymraeg)\b/i) ? (['cy'] as const) : [])
	];
}

function openingOf(record: Fields): FeedEntry['opening'] {
	const said = [...each(record, 'schedules'), ...each(record, 'regular_schedules')].slice(0, 21);
	return said.flatMap((one) => {
		const days = line(60, one.byday, one.weekday);
		const hours = [one.opens_at, one.closes_at].map((time) => line(8, time).slice(0, 5));
		return readHours(`${days} ${hours[0]}-${hours[1]}`) ?? [];
	});
}

/** Everything a record is filed under: kinds of help, audiences, and tiers where a feed gives them. */
function termsOf(record: Fields): FeedTerm[] {
	const term = (list: unknown, id: unknown, name: unknown): FeedTerm[] => {
		const said = line(200, name, id);
		return said === '' ? [] : [{ list: line(100, list), id: line(100, id, name), name: said }];
	};
	const found = [
		...each(record, 'attributes').flatMap((one) => {
			const of = at(one, 'taxonomy_term');
			const tier = one.link_type === TIER_LINK;
			return term(
				tier ? TIER_LINK : (at(of, 'taxonomy') ?? one.link_type),
				tier ? (at(of, 'code') ?? at(of, 'term') ?? at(of, 'id')) : at(of, 'id'),
				at(of, 'name') ?? at(of, 'term')
			);
		}),
		...each(record, 'service_taxonomys').flatMap(({ taxonomy }) =>
			term(at(taxonomy, 'vocabulary'), at(taxonomy, 'id'), at(taxonomy, 'name'))
		),
		...each(record, 'taxonomies').flatMap((one) =>
			term('taxonomies', one.slug ?? one.id, one.name)
		),
		...each(record, 'pc_targetAudience').flatMap((one) =>
			term('audience', one.audienceType, one.audienceType)
		)
	];
	return [...new Map(found.map((one) => [`${one.list} ${one.id}`, one])).values()].slice(0, 40);
}
