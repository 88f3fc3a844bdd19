import type { Bilingual, WelshState } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { diffOffers, type FieldChange } from '../../domain/offer/diff.ts';
import type { Offer } from '../../domain/offer/offer.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { itemWords } from './item-words.ts';
import { partLabel } from './part-labels.ts';
import type { Setting } from './setting.ts';
import { valueWords } from './value-words.ts';

/** A text in one language, before and after; null where there was or is none. */
export type TextSide = {
	lang: Locale;
	language: string;
	before: string | null;
	after: string | null;
};

/** One change as a row of the page. */
export type ChangeRow = {
	id: string;
	part: keyof Offer;
	label: string;
	/** Nothing stood there before. */
	isNew: boolean;
	texts: TextSide[];
	/** How far the Welsh can be trusted, where that changed. */
	welsh: { before: string; after: string } | null;
	value: { before: string; after: string } | null;
	added: string[];
	removed: string[];
	kept: string[];
};

const STATES: Record<WelshState, typeof m.moderate_welsh_human> = {
	human: m.moderate_welsh_human,
	draft: m.moderate_welsh_draft,
	missing: m.moderate_welsh_missing
};

/** What an offer would change, row by row, in words. `before` is null where nothing is public yet. */
export const changeRows = (before: Offer | null, after: Offer, setting: Setting): ChangeRow[] =>
	diffOffers(before, after)
		// Whose offer a new one is stands above it already.
		.filter((change) => before !== null || (change.part !== 'organization' && says(change)))
		.map((change) => changeRow(change, setting));

/** Of what is new, "not recorded" says nothing. */
const says = (change: FieldChange): boolean =>
	change.kind !== 'value' || change.after !== 'not recorded';

function changeRow(change: FieldChange, setting: Setting): ChangeRow {
	const { part, field } = change;
	const { locale } = setting;
	const row: ChangeRow = {
		id: field === null ? part : `${part}-${field}`,
		part,
		label: partLabel(part, field, locale),
		isNew: false,
		texts: [],
		welsh: null,
		value: null,
		added: [],
		removed: [],
		kept: []
	};
	const words = (item: unknown) => itemWords(part, item, setting);
	switch (change.kind) {
		case 'text':
			return { ...row, isNew: change.before === null, ...textSides(change, locale) };
		case 'value': {
			const value = (each: unknown) => valueWords(part, field, each, setting);
			return {
				...row,
				isNew: change.before === null,
				value: { before: value(change.before), after: value(change.after) }
			};
		}
		case 'first':
			return {
				...row,
				label: m.moderate_filed_under({}, { locale }),
				value: { before: words(change.before), after: words(change.after) }
			};
		default:
			return {
				...row,
				isNew: change.removed.length + change.kept.length === 0,
				added: change.added.map(words),
				removed: change.removed.map(words),
				kept: change.kept.map(words)
			};
	}
}

function textSides(
	{ before, after, en, cy, state }: Extract<FieldChange, { kind: 'text' }>,
	locale: Locale
): Pick<ChangeRow, 'texts' | 'welsh'> {
	const side = (lang: Locale, language: string): TextSide => ({
		lang,
		language,
		before: before?.[lang] ?? null,
		after: after?.[lang] ?? null
	});
	const stateOf = (text: Bilingual | null) => STATES[text?.cy_state ?? 'missing']({}, { locale });
	return {
		texts: [
			...(en ? [side('en', m.offer_in_english({}, { locale }))] : []),
			...(cy ? [side('cy', m.offer_in_welsh({}, { locale }))] : [])
		],
		welsh: state ? { before: stateOf(before), after: stateOf(after) } : null
	};
}
