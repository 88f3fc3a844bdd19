/** A share as whole per cent; what is little is never shown as nothing, nor most as all. */
export function percentWords(share: number): string {
	const percent = Math.round(100 * share);
	if (share > 0 && percent === 0) return '<1%';
	if (share < 1 && percent === 100 && share < 0.9999) return '>99%';
	return `${percent}%`;
}

/** The share of a part; 0 of nothing. */
export const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/** A change of shares in whole points, with its sign. */
export function pointWords(before: number, after: number): string {
	const points = Math.round(100 * after) - Math.round(100 * before);
	return points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0';
}

/** Children to the nearest ten, with a sign. */
export function signedTens(children: number, words: (tens: number) => string): string {
	const tens = Math.round(children / 10) * 10;
	return tens > 0 ? `+${words(tens)}` : tens < 0 ? `−${words(-tens)}` : '0';
}
