import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Gazetteer } from '../../domain/place/gazetteer.ts';
import type { Location } from '../../domain/service/delivery.ts';
import type { Service } from '../../domain/service/service.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { inWords } from './lists.ts';

type Names = Pick<Gazetteer, 'area' | 'regions'>;

/** Name of a principal area or region in a language; the code itself where it is unknown. */
export function areaName(code: string, gazetteer: Names, locale: Locale): string {
	const region = gazetteer.regions.find((candidate) => candidate.code === code);
	return (region ?? gazetteer.area(code))?.name[locale] ?? code;
}

/** The town of a place in a language, where the gazetteer knows it; else as it is recorded. */
export function townName(
	{ town, gss }: Pick<Location, 'town' | 'gss'>,
	gazetteer: Pick<Gazetteer, 'find'>,
	locale: Locale
): string | null {
	if (town === null) return null;
	const known = gazetteer
		.find(town)
		.find((place) => place.kind === 'settlement' && place.gss === gss && place.name.en === town);
	return known?.name[locale] ?? town;
}

/** Regions all of whose authorities are served, and the authorities besides. */
function wholeRegions(areas: readonly string[], gazetteer: Names) {
	const served = new Set(areas);
	const whole = gazetteer.regions.filter(
		(region) => region.members.length > 1 && region.members.every((gss) => served.has(gss))
	);
	const covered = new Set(whole.flatMap((region) => region.members));
	return { whole, rest: areas.filter((gss) => !covered.has(gss)) };
}

/** The area a service is for, in words, named region by region where a region is whole. */
export function areaWords(
	service: Pick<Service, 'areas' | 'extent'>,
	gazetteer: Names,
	locale: Locale
): string {
	if (service.areas.length === 0) return m.word_area_unknown({}, { locale });
	if (service.extent === 'all Wales') return m.word_all_wales({}, { locale });
	const { whole, rest } = wholeRegions(service.areas, gazetteer);
	return inWords(
		[
			...whole.map((region) => m.word_whole_region({ region: region.name[locale] }, { locale })),
			...rest.map((gss) => areaName(gss, gazetteer, locale))
		],
		locale
	);
}

/** The same for a line in a list: three names at most, then how many areas. */
export function shortAreaWords(
	service: Pick<Service, 'areas' | 'extent'>,
	gazetteer: Names,
	locale: Locale
): string {
	const { whole, rest } = wholeRegions(service.areas, gazetteer);
	return service.extent === 'all Wales' || whole.length + rest.length <= 3
		? areaWords(service, gazetteer, locale)
		: m.word_area_count({ count: service.areas.length }, { locale });
}
