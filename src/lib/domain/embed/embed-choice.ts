import { LOCALES, type Locale } from '../bilingual/locale.ts';
import { isTier, type TierId } from '../tier/tier.ts';

/** What another site may show in a frame of its own. */
export const EMBED_PIECES = ['find', 'coverage'] as const;
export type EmbedPiece = (typeof EMBED_PIECES)[number];

/** Heights to choose from, in CSS pixels: what a frame has until its own script says how tall it is. */
export const EMBED_HEIGHTS = { short: 480, middle: 700, tall: 960 } as const;
export type EmbedSize = keyof typeof EMBED_HEIGHTS;

/** The code that stands for all of Wales. */
export const ALL_WALES = 'W92000004';

/** A frame as somebody wants it. */
export type EmbedChoice = {
	piece: EmbedPiece;
	/** A principal area (GSS code), a region (board code), or all of Wales. */
	place: string;
	/** Null for all four tiers. */
	tier: TierId | null;
	lang: Locale;
	size: EmbedSize;
};

/** Reads a choice from an address. What it does not understand stays as it is without a choice. */
export function readEmbedChoice(
	parameters: URLSearchParams,
	isPlace: (code: string) => boolean,
	locale: Locale
): EmbedChoice {
	const word = (name: string) => (parameters.get(name) ?? '').trim();
	const place = word('place').toUpperCase();
	const tier = word('tier');
	const size = word('size');
	return {
		piece: EMBED_PIECES.find((piece) => piece === word('piece')) ?? 'find',
		place: isPlace(place) ? place : ALL_WALES,
		tier: isTier(tier) ? tier : null,
		lang: LOCALES.find((lang) => lang === word('lang')) ?? locale,
		size: Object.hasOwn(EMBED_HEIGHTS, size) ? (size as EmbedSize) : 'middle'
	};
}

/** The address of the page inside the frame. */
export function embedPath({ piece, place, tier, lang }: EmbedChoice): string {
	const named = piece === 'find' ? 'area' : 'place';
	// The finder of all of Wales begins with its form; coverage of all of Wales is a page like others.
	const where = piece === 'find' && place === ALL_WALES ? [] : [`${named}=${place}`];
	const asked = [...where, ...(tier ? [`tier=${tier}`] : [])];
	return `/${lang}/embed/${piece}${asked.length > 0 ? `?${asked.join('&')}` : ''}`;
}

/** The address of the whole page that says the same. */
export function wholePath({ piece, place, tier, lang }: Omit<EmbedChoice, 'size'>): string {
	if (piece === 'coverage') return `/${lang}/coverage/${place}${tier ? `?tier=${tier}` : ''}`;
	const asked = [
		...(place === ALL_WALES ? [] : [`area=${place}`]),
		...(tier ? [`tier=${tier}`] : [])
	];
	return `/${lang}/find${asked.length > 0 ? `?${asked.join('&')}` : ''}`;
}
