import type { Locale } from '../bilingual/locale.ts';
import { foldKey } from './folding.ts';
import type { OutwardCode } from './outward-code.ts';
import { indexPlaces, placesNamed } from './place-index.ts';
import { listPlaces, type PlaceFacts } from './place-list.ts';
import type { Place } from './place.ts';
import type { PrincipalArea } from './principal-area.ts';
import type { Region } from './region.ts';
import { suggestPlaces, type Suggestion } from './suggestion.ts';

/** Every named place of Wales, indexed once and asked often. */
export type Gazetteer = PlaceFacts & {
	area(gss: string): PrincipalArea | undefined;
	region(code: string): Region | undefined;
	outward(code: string): OutwardCode | undefined;
	/** The region a principal area belongs to. */
	regionOf(gss: string): Region | undefined;
	/** Places whose whole name, in either language, is the text; "Henllan, Ceredigion" names one. */
	find(text: string): Place[];
	/** The best places for the beginning of a name, for every key press. */
	suggest(text: string, locale: Locale, limit?: number): Suggestion[];
};

/** Builds the index over facts that the caller has parsed. */
export function createGazetteer(facts: PlaceFacts): Gazetteer {
	const index = indexPlaces(listPlaces(facts));
	const areas = new Map(facts.areas.map((area) => [area.gss, area]));
	const regions = new Map(facts.regions.map((region) => [region.code, region]));
	const outwards = new Map(facts.outwardCodes.map((outward) => [outward.code, outward]));
	const named = (text: string) => placesNamed(index, foldKey(text));
	return {
		...facts,
		area: (gss) => areas.get(gss),
		region: (code) => regions.get(code),
		outward: (code) => outwards.get(code),
		regionOf: (gss) => regions.get(areas.get(gss)?.region ?? ''),
		find(text) {
			const short = text.slice(0, 100);
			const whole = named(short);
			return whole.length > 0 ? whole : findQualified(short, named, areas);
		},
		suggest: (text, locale, limit = 8) => suggestPlaces(index, text, locale, limit)
	};
}

/** "Henllan, Ceredigion" or "Newport (Sir Benfro)": a name, and the place it lies in. */
function findQualified(
	text: string,
	named: (text: string) => Place[],
	areas: ReadonlyMap<string, PrincipalArea>
): Place[] {
	const [, name, within] = /^(.*)[,(]([^,()]*)\)?\s*$/.exec(text) ?? [];
	if (name === undefined || within === undefined) return [];
	const wanted = foldKey(within);
	return named(name).filter((place) => {
		const area = place.kind === 'settlement' ? areas.get(place.gss) : undefined;
		const answers = [place.within, area?.name].flatMap((names) =>
			names === undefined || names === null ? [] : [names.en, names.cy]
		);
		return answers.some((answer) => foldKey(answer) === wanted);
	});
}
