import type { Bilingual } from '../bilingual/bilingual.ts';
import { foldKey, foldWords } from '../place/folding.ts';
import type { PlaceFacts } from '../place/place-list.ts';
import { placeTitle } from '../place/place-title.ts';
import type { OfferDraft } from './offer.ts';

type Facts = Pick<PlaceFacts, 'settlements' | 'areas' | 'outwardCodes'>;

/** A word of an offer that says where a service is: in which part it stands, and what it names. */
export type NamedPlace = {
	part:
		'name' | 'description' | 'url' | 'who_for' | 'process' | 'contacts' | 'schedules' | 'outcomes';
	/** As it stands in the text. */
	said: string;
	kind: 'postcode' | 'district' | 'settlement' | 'path' | 'host';
};

const POSTCODE = /(?<![\p{L}\p{N}])[a-z]{1,2}[0-9][0-9a-z]?\s*[0-9][a-z]{2}(?![\p{L}\p{N}])/giu;
const DISTRICT = /(?<![\p{L}\p{N}])[A-Z]{1,2}[0-9]{1,2}(?![\p{L}\p{N}])/gu;

/** Shorter names of settlements are parts of too many other words of a web address. */
const SHORTEST_IN_HOST = 5;

/**
 * What the texts of an offer say of a place: whole postcodes, postcode districts of Wales, names of
 * settlements in either language, and what a web address tells. Names of council areas and councils
 * say no more than the areas that an offer is for, and are not counted.
 */
export function placesNamedIn(offer: Partial<OfferDraft>, facts: Facts): NamedPlace[] {
	const names = settlementNames(facts);
	const districts = new Set(facts.outwardCodes.map(({ code }) => code));
	const found = textsOf(offer).flatMap(({ part, text }) => {
		const rest = withoutAuthorities(text, facts);
		return [
			...[...text.matchAll(POSTCODE)].map(([said]) => ({ part, said, kind: 'postcode' as const })),
			...[...text.replace(POSTCODE, ' ').matchAll(DISTRICT)]
				.filter(([said]) => districts.has(said))
				.map(([said]) => ({ part, said, kind: 'district' as const })),
			...settlementsIn(rest, names).map((said) => ({ part, said, kind: 'settlement' as const }))
		];
	});
	const all = [...found, ...inAddress(offer.url ?? null, names)];
	return [...new Map(all.map((each) => [`${each.part} ${each.said}`, each])).values()];
}

/** What parts of a town are called everywhere. */
const QUARTERS = new Set(
	'north south east west central centre gogledd de dwyrain gorllewin canol'.split(' ')
);

/** Settlements by the folded words of their names, but not those that share a council area's name. */
function settlementNames({ settlements, areas, outwardCodes }: Facts) {
	const authorities = new Set(areas.flatMap(({ name }) => [foldKey(name.en), foldKey(name.cy)]));
	const names = [
		...settlements.flatMap((settlement) => {
			const { name, aliases } = placeTitle(settlement.name);
			return [name.en, name.cy, ...aliases];
		}),
		// Post towns and neighbourhoods that are no settlements of their own.
		...outwardCodes.flatMap(({ town, places }) => [
			...town.en.split(/;\s*/),
			...town.cy.split(/;\s*/),
			...places
		])
	];
	return new Map(
		names.flatMap((name) =>
			authorities.has(foldKey(name)) || QUARTERS.has(foldKey(name))
				? []
				: [[foldWords(name).join(' '), name] as const]
		)
	);
}

/** Longest names first, so that "Merthyr Tydfil" is taken out before "Merthyr". */
function withoutAuthorities(text: string, { areas }: Pick<PlaceFacts, 'areas'>): string {
	return areas
		.flatMap(({ name, council }) => [council.en, council.cy, name.en, name.cy])
		.sort((a, b) => b.length - a.length)
		.reduce((left, authority) => left.replaceAll(authority, ' | '), text);
}

const LONGEST_NAME = 5;

/**
 * Names in a text, as they stand there. A name begins with a capital: "hope" and "mold" are words, and a
 * name all in small letters only counts where the whole text has no capitals.
 */
function settlementsIn(text: string, names: ReadonlyMap<string, string>): string[] {
	const small = text === text.toLowerCase();
	const said = [...text.matchAll(/[\p{L}\p{N}'’]+/gu)].map(([word]) => word);
	const folded = said.map((word) => foldKey(word));
	const found: string[] = [];
	for (let at = 0; at < said.length; at++) {
		if (!small && !/^\p{Lu}/u.test(said[at]!)) continue;
		const most = Math.min(LONGEST_NAME, said.length - at);
		const length = [...Array(most).keys()]
			.map((count) => most - count)
			.find((count) => names.has(folded.slice(at, at + count).join(' ')));
		if (length === undefined) continue;
		found.push(said.slice(at, at + length).join(' '));
		at += length - 1;
	}
	return found;
}

/** A path may name a town; a host that holds a settlement's name does. */
function inAddress(address: string | null, names: ReadonlyMap<string, string>): NamedPlace[] {
	if (address === null || !URL.canParse(address)) return [];
	const { hostname, pathname, search } = new URL(address);
	const host = foldKey(hostname);
	const named = [...names].find(
		([words]) =>
			words.replaceAll(' ', '').length >= SHORTEST_IN_HOST &&
			host.includes(words.replaceAll(' ', ''))
	);
	return [
		...(named ? [{ part: 'url', said: hostname, kind: 'host' } as const] : []),
		...(pathname !== '/' || search !== ''
			? [{ part: 'url', said: pathname + search, kind: 'path' } as const]
			: [])
	];
}

function textsOf(offer: Partial<OfferDraft>): { part: NamedPlace['part']; text: string }[] {
	const both = (part: NamedPlace['part'], text: Bilingual | null | undefined) =>
		[text?.en, text?.cy].flatMap((said) => (said ? [{ part, text: said }] : []));
	return [
		...both('name', offer.name),
		...both('description', offer.description),
		...both('who_for', offer.eligibility?.who_for),
		...both('who_for', offer.eligibility?.who_not_for),
		...both('process', offer.referral?.process),
		...(offer.contacts ?? []).flatMap(({ kind, value, label }) => [
			...(kind === 'email' ? [{ part: 'contacts' as const, text: value }] : []),
			...both('contacts', label)
		]),
		...(offer.schedules ?? []).flatMap(({ description }) => both('schedules', description)),
		...(offer.outcomes ?? []).flatMap(({ measure, source }) => [
			...both('outcomes', measure),
			{ part: 'outcomes' as const, text: source }
		])
	];
}
