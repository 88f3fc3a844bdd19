import type { Locale } from '../../domain/bilingual/locale.ts';

/** The key of a gap: a place's code and a kind of help ("targeted:safety"). */
export const gapKey = (code: string, kind: string): string => `${code} ${kind}`;

/**
 * Where a gap is challenged, for those who speak for the place (codes `may`); null for others, and
 * while the place's own challenge waits for its answer.
 * @param open the open challenges beside the gap
 */
export function challengeHref(
	key: string,
	may: readonly string[],
	open: readonly { place: string }[],
	locale: Locale
): string | null {
	const [place = '', kind = ''] = key.split(' ');
	if (!may.includes(place) || open.some((one) => one.place === place)) return null;
	return `/${locale}/review/challenges/new?${new URLSearchParams({ place, kind })}`;
}
