import type { Locale } from '../domain/bilingual/locale.ts';
import type { TierId } from '../domain/tier/tier.ts';

/** West, south, east, north in degrees (WGS 84). */
export type Bounds = [west: number, south: number, east: number, north: number];

/** The place a search starts from, already rounded; `precisionKm` says how roughly it is known. */
export type MapOrigin = { lon: number; lat: number; label: string; precisionKm: number };

/**
 * A service with a place. A service whose location is withheld never becomes one of these: the type
 * has no way to say "somewhere".
 */
export type MapService = {
	id: string;
	name: string;
	/** Language of the name where it is not the page's. */
	lang?: Locale;
	href: string;
	/** Lead tier first: its shape is the mark. */
	tiers: TierId[];
	lon: number;
	lat: number;
	/** True when the point is a town and not an address. */
	about: boolean;
	/** Heading under which the list shows it, in the reader's language. */
	group: string;
	/** False when it lies beyond the usual distance for its tier: drawn as an outline. */
	inReach: boolean;
	/** Town or area in words, for the table. */
	place?: string;
	/** GSS codes of the areas served, tinted while the service is selected. */
	serves?: string[];
};

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
