import { meantBy } from './bare-name.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Place } from './place.ts';
import type { FoundPlace, PlaceChoice, Resolution } from './resolution.ts';
import { resolveKnownOutward } from './resolve-postcode.ts';
import type { ResolveWith } from './resolve-with.ts';

const NEAR = 5;

/** A name, in either language, of a town, village, council area, region or neighbourhood. */
export function resolveName(text: string, given: ResolveWith): Resolution {
	const { gazetteer, chosenArea } = given;
	const places = meant(gazetteer.find(text), chosenArea);
	const [only, ...others] = places;
	if (only === undefined) {
		return {
			outcome: 'unknown-place',
			suggestions: {
				en: gazetteer.suggest(text, 'en', NEAR),
				cy: gazetteer.suggest(text, 'cy', NEAR)
			}
		};
	}
	return others.length > 0 ? choice(places) : found(only, given);
}

/** The namesakes, or the one in the council area that was picked. */
function meant(named: readonly Place[], chosenArea: string | undefined): Place[] {
	const places = meantBy(named);
	const chosen = places.filter((place) => gssOf(place) === chosenArea);
	return chosen.length > 0 && chosenArea !== undefined ? chosen : places;
}

function gssOf(place: Place): string | null {
	if (place.kind === 'settlement') return place.gss;
	return place.kind === 'area' ? place.area.gss : null;
}

const choice = (places: readonly Place[]): PlaceChoice => ({
	outcome: 'choose-place',
	options: places.map((place) => ({
		id: place.id,
		kind: place.kind,
		name: place.name,
		within: place.within,
		gss: gssOf(place),
		value: place.fullName
	}))
});

function found(place: Place, given: ResolveWith): Resolution {
	switch (place.kind) {
		case 'settlement':
			return inArea(given.gazetteer, place.gss, {
				label: place.name,
				kind: 'settlement',
				point: place.point,
				precision: 'settlement'
			});
		case 'area':
			return inArea(given.gazetteer, place.area.gss, {
				label: place.name,
				kind: 'area',
				point: place.area.centroid,
				precision: 'area'
			});
		case 'region': {
			const { code, members } = place.region;
			return {
				outcome: 'found',
				label: place.name,
				kind: 'region',
				point: null,
				area: members.length === 1 ? (members[0] ?? null) : null,
				areas: [...members],
				region: code,
				precision: 'region'
			};
		}
		case 'outward': {
			const { code } = place.outward;
			const label = { en: `${place.name.en} (${code})`, cy: `${place.name.cy} (${code})` };
			return resolveKnownOutward(place.outward, given, place.locality ? label : undefined);
		}
	}
}

function inArea(
	gazetteer: Gazetteer,
	gss: string,
	place: Pick<FoundPlace, 'label' | 'kind' | 'point' | 'precision'>
): FoundPlace {
	const region = gazetteer.regionOf(gss);
	return {
		outcome: 'found',
		...place,
		area: gss,
		areas: [gss],
		...(region === undefined ? {} : { region: region.code })
	};
}
