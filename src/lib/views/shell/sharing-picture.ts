import type { Locale } from '../../domain/bilingual/locale.ts';
import { isTier } from '../../domain/tier/tier.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** Width and height of every picture that stands for a shared page. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

/** What a page shares: a picture, and what is on it for who can not see it. */
export type SharingPicture = { path: string; alt: string };

/**
 * The picture that stands for a page where its address is shared. One of a place only where the page is
 * about that place (a council area or a region): never of what somebody looked for, nor of a service.
 * @param place code of the place the page is about, if any
 * @param tier tier the page is about, if any
 */
export function sharingPicture(
	{ place, tier }: { place: string | null; tier: string | null },
	locale: Locale
): SharingPicture {
	const at = (name: string, alt: string) => ({ path: `/sharing/${locale}/${name}.png`, alt });
	if (place && /^(W06\d{6}|[A-Z]{2,3})$/.test(place)) {
		return at(place, m.reuse_og_area_line({}, { locale }));
	}
	if (tier && isTier(tier)) return at(tier, m.reuse_og_tier_line({}, { locale }));
	return at('haenau', `${m.reuse_og_title({}, { locale })}. ${m.reuse_og_line({}, { locale })}.`);
}
