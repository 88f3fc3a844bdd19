import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { AreaDrawing } from '../area-drawing.ts';
import { WALES_AND_AROUND } from '../bounds.ts';
import { layersFor } from '../layers/order.ts';
import type { Bounds, MapView } from '../map-view.ts';
import { repaints } from '../paint.ts';
import { loadMapLibre } from '../runtime.ts';
import {
	areaData,
	CLOSEST_ZOOM,
	highlightData,
	labelData,
	mapSources,
	originData,
	reachData,
	serviceData
} from '../sources.ts';
import { mapStyle } from '../style.ts';
import { cameraOf } from './camera.ts';
import { fetchAreas } from './fetch-areas.ts';
import { redrawImages, supplyImages } from './images.ts';
import { followKeys } from './keys.ts';
import { mapStrings } from './map-strings.ts';
import type { LiveMark } from './marks-in-view.ts';
import { moveTo } from './motion.ts';
import { followPointer } from './pointer.ts';
import { roundedBounds, roundedPlace } from './rounded.ts';
import { settled } from './settled.ts';
import { currentPalette, watchTheme } from './theme.ts';

type PaintProperty = Parameters<MapLibreMap['setPaintProperty']>[1];

/** What a live map tells the page. */
export type LiveEvents = {
	onhover: (id: string | null) => void;
	onselect: (id: string | null) => void;
	onstack: (ids: string[]) => void;
	/** The mark reached by keyboard, to be said aloud; null when there is none. */
	onreach: (mark: LiveMark | null) => void;
	/** The reader moved the map: what it shows now, rounded to about 1 km. */
	onmoved: (bounds: Bounds, centre: { lon: number; lat: number }) => void;
};

/** What the page tells a live map. */
export type LiveMap = {
	update: (view: MapView, drawing: AreaDrawing | null) => void;
	highlight: (hovered: string | null, selected: string | null) => void;
	zoom: (by: 1 | -1, cause: Event) => void;
	reset: () => void;
	destroy: () => void;
};

/**
 * Mounts MapLibre in `container` and resolves when the first picture is complete.
 * @throws when the areas cannot be loaded or WebGL fails: the drawing below stays.
 */
export async function mountLiveMap(
	container: HTMLElement,
	first: { view: MapView; drawing: AreaDrawing | null },
	on: LiveEvents
): Promise<LiveMap> {
	let { view, drawing } = first;
	let palette = currentPalette();
	const [maplibre, areas] = await Promise.all([loadMapLibre(), fetchAreas(view.areasUrl)]);
	const basemap = view.basemapUrl !== null;
	const sources = mapSources(view, areas);
	const cameraNow = () => cameraOf(view, drawing, container.clientWidth, container.clientHeight);
	const map = new maplibre.Map({
		container,
		style: view.basemapUrl ?? mapStyle(palette, sources),
		...cameraNow(),
		locale: mapStrings(view.locale),
		maxBounds: WALES_AND_AROUND,
		maxZoom: CLOSEST_ZOOM,
		attributionControl: basemap ? { compact: false } : false,
		cooperativeGestures: true,
		dragRotate: false,
		pitchWithRotate: false,
		touchPitch: false,
		fadeDuration: 0
	});
	map.touchZoomRotate.disableRotation();
	map.keyboard.disableRotation();
	supplyImages(map, () => palette);
	map.addControl(new maplibre.ScaleControl({ maxWidth: 100 }), 'bottom-left');
	try {
		await settled(map, 'load');
		if (basemap) {
			for (const [id, source] of Object.entries(sources)) map.addSource(id, source);
			for (const layer of layersFor(palette, true)) map.addLayer(layer);
		}
		await settled(map, 'idle');
	} catch (error) {
		map.remove();
		throw error;
	}

	followPointer(map, on);
	followKeys(map, on);
	map.on('moveend', (event) => {
		if (!('originalEvent' in event) || !event.originalEvent) return;
		const box = map.getBounds();
		const bounds: Bounds = [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()];
		on.onmoved(roundedBounds(bounds), roundedPlace(map.getCenter()));
	});
	const unwatch = watchTheme(() => {
		const next = currentPalette();
		for (const { layer, property, value } of repaints(
			layersFor(palette, basemap),
			layersFor(next, basemap)
		))
			map.setPaintProperty(layer, property as PaintProperty, value as never);
		palette = next;
		redrawImages(map, palette);
	});
	const setData = (source: string, data: Parameters<GeoJSONSource['setData']>[0]) =>
		void map.getSource<GeoJSONSource>(source)?.setData(data);

	return {
		update(next, nextDrawing) {
			[view, drawing] = [next, nextDrawing];
			setData('areas', areaData(areas, view.chosenAreas));
			setData('area-labels', labelData(areas, view.locale, view.chosenAreas));
			setData('origin', originData(view.origin));
			setData('services', serviceData(view.services));
			map.jumpTo(cameraNow());
		},
		highlight(hovered, selected) {
			setData('highlighted', highlightData(view.services, hovered, selected));
			const service = view.services.find(({ id }) => id === selected);
			setData('reach', reachData(areas, service));
			if (service && !map.getBounds().contains([service.lon, service.lat]))
				moveTo(map, { center: [service.lon, service.lat] });
		},
		zoom: (by, cause) => moveTo(map, { zoom: map.getZoom() + by }, cause),
		reset: () => moveTo(map, cameraNow()),
		destroy() {
			unwatch();
			map.remove();
		}
	};
}
