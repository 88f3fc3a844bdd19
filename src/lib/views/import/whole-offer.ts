import type { Offer } from '../../domain/offer/offer.ts';
import { changeRows } from '../moderation/changes-view.ts';
import type { Setting } from '../moderation/setting.ts';

/** One part of an offer: what it is called, and what it says in words, in one language or both. */
export type OfferPart = { label: string; lines: { text: string; lang: 'en' | 'cy' | null }[] };

/** Everything that an offer would make public, part by part, in the order in which it is asked for. */
export const wholeOffer = (offer: Offer, setting: Setting): OfferPart[] =>
	changeRows(null, offer, setting).map(({ label, texts, welsh, value, added }) => ({
		label,
		lines: [
			...texts.flatMap(({ after, lang }) => (after === null ? [] : [{ text: after, lang }])),
			...[value?.after, ...added, welsh?.after].flatMap((text) =>
				text === undefined ? [] : [{ text, lang: null }]
			)
		]
	}));
