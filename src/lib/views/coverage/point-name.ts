import type { Demand } from '../../coverage/demand/demand.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { isMiddleOfTown, placeTitle } from '../../domain/place/place-title.ts';
import { m } from '../../i18n/paraglide/messages.js';

type Recorded = { en: string; cy: string };

/**
 * "Ely (Cardiff)": parts of a town are known by it, and its middle is the town.
 * @param here name of the place the page is about, which is not repeated
 */
export function settlementName(recorded: Recorded, locale: Locale, here?: string): string {
	const name = placeTitle(recorded).name[locale];
	const [town, part] = recorded[locale].split(': ');
	if (part === undefined || town === here) return name;
	return isMiddleOfTown(recorded) ? town! : `${name} (${town})`;
}

/**
 * What a point of the demand is called: a settlement by its name, a small area by the settlement nearest to
 * it and, in brackets, by the name under which it is published: "around Bethesda (Gwynedd 004B)".
 */
export function pointName(
	{ names, official }: Pick<Demand, 'names' | 'official'>,
	point: number,
	locale: Locale
): string {
	const place = settlementName(names[point]!, locale);
	return official === null
		? place
		: m.official_around({ place, area: official[point]![locale] }, { locale });
}
