import type { Locale } from '../domain/bilingual/locale.ts';
import type { PlacedService } from '../views/finder/placed-services.ts';

/** West, south, east, north in degrees (WGS 84). */
export type Bounds = [west: number, south: number, east: number, north: number];

/** The place a search starts from, already rounded; `precisionKm` says how roughly it is known. */
export type MapOrigin = { lon: number; lat: number; label: string; precisionKm: number };

/** A service with a place, as the page's view-model says it. */
export type MapService = PlacedService;

/** Everything the map, its drawing, its legend and its table show. Serialisable. */
export type MapView = {
	locale: Locale;
	bounds: Bounds;
	origin: MapOrigin | null;
	services: MapService[];
	/** Address on this origin of the authority polygons (GeoJSON). */
	areasUrl: string;
	/** An operator's own basemap style, or null for ours. */
	basemapUrl: string | null;
	/** GSS codes of the areas the search is about. */
	chosenAreas: string[];
};
