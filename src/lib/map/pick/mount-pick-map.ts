import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { areaAt } from '../../domain/place/area-at.ts';
import type { LonLat } from '../../domain/place/lon-lat.ts';
import type { Direction } from '../../domain/place/whereabouts.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { AreaFeature } from '../area-feature.ts';
import { boundsOfAreas, WALES, WALES_AND_AROUND } from '../bounds.ts';
import { layersFor } from '../layers/order.ts';
import { fetchAreas } from '../live/fetch-areas.ts';
import { mapStrings } from '../live/map-strings.ts';
import { moveTo } from '../live/motion.ts';
import { settled } from '../live/settled.ts';
import { currentPalette, watchTheme } from '../live/theme.ts';
import { repaints, type Palette } from '../paint.ts';
import { loadMapLibre } from '../runtime.ts';
import { mapSources } from '../sources.ts';
import { pickMarker } from './pick-marker.ts';
import { fetchSettlements, settlementData, settlementNames } from './settlement-names.ts';

type PaintProperty = Parameters<MapLibreMap['setPaintProperty']>[1];

/** What the map is opened with. */
export type PickFirst = {
	locale: Locale;
	/** The place so far. */
	at: LonLat | null;
	/** GSS codes of the areas to look at first, when there is no place yet. */
	areas: readonly string[];
	basemapUrl: string | null;
};

/** A place put on the map, and the council area it is drawn in. */
export type Picked = { at: LonLat; gss: string | null };

export type PickMap = {
	/** Moves the marker by a small part of what is shown. */
	nudge: (direction: Direction) => void;
	/** Puts the marker into the middle of what is shown. */
	toMiddle: () => void;
	/** Puts the marker on a place that was typed. */
	put: (at: LonLat) => void;
	zoom: (by: 1 | -1, cause: Event) => void;
	focus: () => void;
	destroy: () => void;
};

/** With streets below, a building can be told from the next. */
const CLOSEST = 17;
const AT_PLACE = 12;
/** Pixels that one press of a button moves the marker. */
const STEP = 12;
const STEPS: Record<Direction, [number, number]> = {
	n: [0, -1],
	ne: [1, -1],
	e: [1, 0],
	se: [1, 1],
	s: [0, 1],
	sw: [-1, 1],
	w: [-1, 0],
	nw: [-1, -1]
};

/**
 * Mounts a map on which one place is put: by a press, by dragging its marker, or by `nudge`.
 * @throws when the areas cannot be loaded or WebGL fails
 */
export async function mountPickMap(
	container: HTMLElement,
	first: PickFirst,
	onpick: (picked: Picked) => void
): Promise<PickMap> {
	const [maplibre, areas] = await Promise.all([loadMapLibre(), fetchAreas('/data/areas.geojson')]);
	const basemap = first.basemapUrl !== null;
	let palette = currentPalette();
	const sources = {
		...mapSources(emptyView(first), areas),
		settlements: { type: 'geojson' as const, data: settlementData([]) }
	};
	const map = new maplibre.Map({
		container,
		style: first.basemapUrl ?? {
			version: 8,
			name: 'Haenau',
			sources,
			layers: layersOf(palette, false)
		},
		bounds: first.at ? undefined : startBounds(areas, first.areas),
		fitBoundsOptions: { padding: 14 },
		...(first.at ? { center: [first.at.lon, first.at.lat], zoom: AT_PLACE } : {}),
		locale: mapStrings(first.locale, m.offer_places_map_label({}, { locale: first.locale })),
		maxBounds: WALES_AND_AROUND,
		maxZoom: CLOSEST,
		attributionControl: basemap ? { compact: false } : false,
		cooperativeGestures: true,
		dragRotate: false,
		pitchWithRotate: false,
		touchPitch: false,
		fadeDuration: 0
	});
	map.touchZoomRotate.disableRotation();
	map.keyboard.disableRotation();
	map.addControl(new maplibre.ScaleControl({ maxWidth: 100 }), 'bottom-left');
	try {
		await settled(map, 'load');
		if (basemap) {
			for (const [id, source] of Object.entries(sources)) map.addSource(id, source);
			for (const layer of layersOf(palette, true)) map.addLayer(layer);
		}
	} catch (error) {
		map.remove();
		throw error;
	}
	map.getCanvas().style.cursor = 'crosshair';
	void fetchSettlements(first.locale).then((named) =>
		map.getSource<GeoJSONSource>('settlements')?.setData(settlementData(named))
	);
	const unwatch = watchTheme(() => {
		const next = currentPalette();
		for (const { layer, property, value } of repaints(
			layersOf(palette, basemap),
			layersOf(next, basemap)
		))
			map.setPaintProperty(layer, property as PaintProperty, value as never);
		palette = next;
	});

	const element = pickMarker();
	element.setAttribute('role', 'img');
	element.setAttribute('aria-label', m.offer_places_marker({}, { locale: first.locale }));
	const marker = new maplibre.Marker({ element, draggable: true, anchor: 'bottom' });
	let placed = first.at;
	const show = (at: LonLat) => {
		if (placed === null || !marker.getElement().isConnected) {
			marker.setLngLat([at.lon, at.lat]).addTo(map);
		} else marker.setLngLat([at.lon, at.lat]);
		placed = at;
	};
	const pick = (at: LonLat) => {
		show(at);
		onpick({ at, gss: areaAt(areas, at) });
	};
	const here = ({ lng: lon, lat }: { lng: number; lat: number }): LonLat => ({ lon, lat });
	if (placed) show(placed);
	map.on('click', (event) => pick(here(event.lngLat)));
	marker.on('dragend', () => pick(here(marker.getLngLat())));

	return {
		nudge(direction) {
			const from = map.project(placed ? [placed.lon, placed.lat] : map.getCenter());
			const [x, y] = STEPS[direction];
			const to = here(map.unproject([from.x + x * STEP, from.y + y * STEP]));
			pick(to);
			if (!map.getBounds().contains([to.lon, to.lat])) moveTo(map, { center: [to.lon, to.lat] });
		},
		toMiddle: () => pick(here(map.getCenter())),
		put(at) {
			show(at);
			moveTo(map, { center: [at.lon, at.lat], zoom: Math.max(map.getZoom(), AT_PLACE) });
		},
		zoom: (by, cause) =>
			moveTo(
				map,
				{ zoom: map.getZoom() + by, ...(placed ? { center: [placed.lon, placed.lat] } : {}) },
				cause
			),
		focus: () => map.getCanvas().focus({ preventScroll: true }),
		destroy() {
			unwatch();
			map.remove();
		}
	};
}

const layersOf = (palette: Palette, basemap: boolean) => [
	...layersFor(palette, basemap),
	...(basemap ? [] : settlementNames(palette))
];

const emptyView = ({ locale }: PickFirst) => ({
	locale,
	bounds: WALES,
	origin: null,
	services: [],
	areasUrl: '',
	basemapUrl: null,
	chosenAreas: []
});

function startBounds(areas: readonly AreaFeature[], codes: readonly string[]) {
	const own = areas.filter(({ properties }) => codes.includes(properties.gss));
	return own.length > 0 ? boundsOfAreas(own) : WALES;
}
