import type { UnknownPlace, UnknownTier } from '../../coverage/unknown/unknown-cells.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { TIERS, tierShape, type TierId, type TierShape } from '../../domain/tier/tier.ts';
import { FIELDS, type Field, type Unsaid } from '../../domain/unknown/unsaid.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { percent } from '../coverage/area/children-words.ts';
import { placeName, tierName, type CoverageNames } from '../coverage/coverage-setting.ts';
import { number } from '../words/lists.ts';

/** What nobody can say, and why. */
export type UnknownView = {
	/** "Of 682 kinds of help in the 22 areas, 300 are not known." */
	answer: string;
	tiers: {
		tier: TierId;
		shape: TierShape;
		name: string;
		/** The areas in which nothing at all is recorded at the tier; null where there is none. */
		silent: string;
		areas: { name: string; href: string }[];
		/** Services of the tier, and what they leave unsaid, in the order of `fields`. */
		services: string;
		fields: string[];
	}[];
	/** Names of the fields that a record may leave open. */
	fields: string[];
	places: { code: string; name: string; href: string; tiers: UnknownCell[] }[];
	services: { label: string; value: string }[];
};

/** One tier of a place: how much of it is open. */
export type UnknownCell = { tier: TierId; share: string; words: string };

/** What the page of the unknown shows. `places` ends with Wales. */
export function unknownView(
	places: readonly UnknownPlace[],
	silent: Record<TierId, readonly string[]>,
	unsaid: Unsaid,
	byTier: Record<TierId, Unsaid>,
	names: CoverageNames,
	locale: Locale
): UnknownView {
	const say = { locale };
	const wales = places.at(-1)!;
	const whole = (of: (tier: UnknownTier) => number) =>
		wales.tiers.reduce((sum, tier) => sum + of(tier), 0);
	const share = (count: number, of: Unsaid): string =>
		of.services === 0 ? m.review_no_services({}, say) : percent(count / of.services, locale);
	const ofAll = (count: number) =>
		m.review_of({ count: number(count, locale), total: number(unsaid.services, locale) }, say);
	return {
		answer: m.review_unknown_answer(
			{
				cells: number(
					whole(({ cells }) => cells),
					locale
				),
				open: number(
					whole(({ notKnown }) => notKnown),
					locale
				),
				said: number(
					whole(({ said }) => said),
					locale
				)
			},
			say
		),
		fields: FIELDS.map((field) => fieldWord(field, locale)),
		tiers: TIERS.map((tier) => ({
			tier,
			shape: tierShape(tier),
			name: tierName(tier, names, locale),
			silent:
				silent[tier].length === 0
					? m.review_silent_none({}, say)
					: m.review_silent({ count: silent[tier].length }, say),
			areas: silent[tier].map((gss) => ({
				name: placeName(gss, names, locale),
				href: `/${locale}/coverage/${gss}`
			})),
			services: number(byTier[tier].services, locale),
			fields: FIELDS.map((field) => share(byTier[tier].fields[field], byTier[tier]))
		})),
		places: places.map(({ code, tiers }) => ({
			code,
			name: placeName(code, names, locale),
			href: placeHref(code, names, locale),
			tiers: tiers.map((tier) => cellOf(tier, locale))
		})),
		services: [
			{ label: m.review_unknown_unconfirmed({}, say), value: ofAll(unsaid.unconfirmed) },
			{ label: m.review_unknown_old({}, say), value: ofAll(unsaid.outOfDate) },
			...FIELDS.map((field) => ({
				label: m.review_unknown_field({ field: fieldWord(field, locale) }, say),
				value: ofAll(unsaid.fields[field])
			}))
		]
	};
}

/** How much of one tier of a place is not known. */
export function cellOf({ tier, cells, notKnown, said }: UnknownTier, locale: Locale): UnknownCell {
	return {
		tier,
		share: cells === 0 ? '' : percent(notKnown / cells, locale),
		words: m.review_unknown_cell(
			{ open: number(notKnown, locale), cells: number(cells, locale), said: number(said, locale) },
			{ locale }
		)
	};
}

const placeHref = (code: string, { regions }: CoverageNames, locale: Locale): string =>
	regions.some((region) => region.code === code)
		? `/${locale}/review/regions/${code}`
		: `/${locale}/coverage/${code}`;

const FIELD: Record<Field, typeof m.review_field_ages> = {
	ages: m.review_field_ages,
	welsh: m.review_field_welsh,
	'way in': m.review_field_way_in,
	accepting: m.review_field_accepting,
	place: m.review_field_place,
	'funding end': m.review_field_funding,
	'date of source': m.review_field_date
};
const fieldWord = (field: Field, locale: Locale): string => FIELD[field]({}, { locale });
