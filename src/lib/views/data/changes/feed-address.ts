import type { Locale } from '../../../domain/bilingual/locale.ts';

const PATH = '/data/changes.atom';

/** The address of a feed: its language, what was asked, and where in it. */
export function feedAddress(locale: Locale, asked: string, after: string | null = null): string {
	const place = after === null ? '' : `&after=${encodeURIComponent(after)}`;
	return `${PATH}?lang=${locale}${asked === '' ? '' : `&${asked}`}${place}`;
}
