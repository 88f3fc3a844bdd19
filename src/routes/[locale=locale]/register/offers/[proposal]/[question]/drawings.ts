import type { Locale } from '$lib/domain/bilingual/locale';
import type { OfferDraft } from '$lib/domain/offer/offer';
import type { Location } from '$lib/domain/service/delivery';
import { parseAreas } from '$lib/map/area-feature';
import { drawAreas } from '$lib/map/area-svg';
import { boundsAround, boundsOfAreas } from '$lib/map/bounds';
import { application } from '$lib/server/application/current';
import { areaName } from '$lib/views/words/areas';

/** The council areas of an offer. */
export function drawChosen(areas: readonly string[], locale: Locale) {
	const features = parseAreas(application().world()!.areas);
	return drawAreas(features, {
		locale,
		bounds: boundsOfAreas(features),
		width: 340,
		height: 360,
		chosen: [...areas]
	});
}

/** A place in its council area. */
export function drawAround(
	place: Pick<Location, 'longitude' | 'latitude' | 'gss' | 'town'>,
	locale: Locale
) {
	const { areas, gazetteer } = application().world()!;
	const features = parseAreas(areas);
	const own = features.filter(({ properties }) => properties.gss === place.gss);
	const at = { lon: place.longitude, lat: place.latitude };
	return drawAreas(features, {
		locale,
		bounds: boundsAround({ areas: own, points: [at] }),
		width: 400,
		height: 320,
		chosen: [place.gss],
		origin: { ...at, label: place.town ?? areaName(place.gss, gazetteer, locale), precisionKm: 0 },
		scale: true
	});
}

/** What the map on which a place is put is opened with. */
export function placeMap({ areas = [] }: Pick<OfferDraft, 'areas'>, locale: Locale) {
	const { environment, ...app } = application();
	const { gazetteer } = app.world()!;
	return {
		areas: [...areas],
		names: Object.fromEntries(gazetteer.areas.map(({ gss, name }) => [gss, name[locale]])),
		basemapUrl: environment.basemapStyleUrl
	};
}

/** Of a question that has no map. */
export const NO_MAP: ReturnType<typeof placeMap> = { areas: [], names: {}, basemapUrl: null };
