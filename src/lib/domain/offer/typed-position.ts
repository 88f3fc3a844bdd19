import type { LonLat } from '../place/lon-lat.ts';

/** What two typed numbers came to. */
export type TypedPosition =
	| { outcome: 'point'; point: LonLat }
	/** Two numbers of another part of the earth. `meant`: the same with the sign of west put in. */
	| { outcome: 'elsewhere'; meant: LonLat | null }
	| { outcome: 'unreadable' };

/** A number with at least three decimals, about 100 m: fewer do not show a building. */
const NUMBER = String.raw`(-?\d{1,3}\.\d{3,})\s*°?\s*([NSEW])?`;
const TWO = new RegExp(String.raw`^\s*\(?\s*${NUMBER}\s*[,;\s]\s*${NUMBER}\s*\)?\s*$`, 'i');

/**
 * "51.4816, -3.1791" as maps show it: in either order of the two numbers, with or without degrees
 * and the letters of the compass. Wales is narrow enough for its latitudes never to be longitudes.
 */
export function typedPosition(text: string): TypedPosition {
	const found = TWO.exec(plain(text));
	if (!found) return { outcome: 'unreadable' };
	const first = signed(found[1]!, found[2]);
	const second = signed(found[3]!, found[4]);
	const point = inOrder(first, second);
	if (point) return { outcome: 'point', point };
	// Without its minus sign a place in Wales lies in the North Sea.
	return {
		outcome: 'elsewhere',
		meant: inOrder(first, -second) ?? inOrder(-first, second)
	};
}

/** A point as its field shows it: five decimals are about a metre. */
export const positionText = ({ lat, lon }: LonLat): string =>
	`${lat.toFixed(5)}, ${lon.toFixed(5)}`;

function inOrder(a: number, b: number): LonLat | null {
	const [lat, lon] = a > b ? [a, b] : [b, a];
	return lat > 51 && lat < 54 && lon > -6 && lon < -2 ? { lat, lon } : null;
}

const signed = (number: string, letter: string | undefined): number =>
	/[SW]/i.test(letter ?? '') ? -Math.abs(Number(number)) : Number(number);

/** The minus signs of other keyboards, and commas for points where something else parts the numbers. */
function plain(text: string): string {
	const dashes = text.slice(0, 100).replace(/[−–—]/g, '-');
	return /^[^.]*\d,\d{3,}[^.\d]+-?\d{1,3},\d{3,}[^.]*$/.test(dashes)
		? dashes.replace(/(\d),(\d)/g, '$1.$2')
		: dashes;
}
