import { placesToName } from '../../../coverage/demand/named-places.ts';
import { foldKey } from '../../../domain/place/folding.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { placeName, type CoverageSetting } from '../coverage-setting.ts';

/** A place where a proposed service may stand: a settlement, by its name. */
export type NamedPoint = { x: number; y: number; name: string; area: string };

/** How many places of a name are offered to choose from. */
const OFFERED = 8;

/**
 * Places of a name, in either language and however it is spelt: those of just that name, else those
 * that begin with it, else those that hold it.
 * @param within GSS codes to look in; empty for all Wales
 */
export function placesNamed(
	text: string,
	setting: Pick<CoverageSetting, 'inputs'>,
	within: readonly string[],
	locale: Locale
): NamedPoint[] {
	const key = foldKey(text);
	if (key === '') return [];
	const { areas } = setting.inputs.demand;
	const { names, x, y, area } = placesToName(setting.inputs);
	const found: { exact: NamedPoint[]; first: NamedPoint[]; held: NamedPoint[] } = {
		exact: [],
		first: [],
		held: []
	};
	for (let i = 0; i < names.length; i++) {
		const gss = areas[area[i]!]!;
		if (within.length > 0 && !within.includes(gss)) continue;
		const keys = [names[i]!.en, names[i]!.cy].map(foldKey);
		const point = { x: x[i]!, y: y[i]!, name: names[i]![locale], area: gss };
		if (keys.includes(key)) found.exact.push(point);
		else if (keys.some((own) => own.startsWith(key))) found.first.push(point);
		else if (keys.some((own) => own.includes(key))) found.held.push(point);
	}
	const best = [found.exact, found.first, found.held].find((list) => list.length > 0) ?? [];
	return best.slice(0, OFFERED);
}

/** The settlement nearest to a place on the grid, by name: what a proposed place stands near. */
export function nearestName(
	place: { x: number; y: number },
	{ inputs }: Pick<CoverageSetting, 'inputs'>,
	locale: Locale
): string {
	const { x, y, names } = placesToName(inputs);
	let nearest = -1;
	let least = Infinity;
	for (let i = 0; i < names.length; i++) {
		const square = (x[i]! - place.x) ** 2 + (y[i]! - place.y) ** 2;
		if (square < least) {
			least = square;
			nearest = i;
		}
	}
	return names[nearest]?.[locale] ?? '';
}

/** "Newtown, Powys": a place with its area, to tell places of one name apart. */
export const pointWords = (
	{ name, area }: NamedPoint,
	{ names }: Pick<CoverageSetting, 'names'>,
	locale: Locale
): string => `${name}, ${placeName(area, names, locale)}`;
