import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { LonLat } from '../../../domain/place/lon-lat.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { boundsOfAreas, WALES_AND_AROUND } from '../../bounds.ts';
import { fetchAreas } from '../../live/fetch-areas.ts';
import { ratio } from '../../live/images.ts';
import { mapStrings } from '../../live/map-strings.ts';
import { moveTo } from '../../live/motion.ts';
import { settled } from '../../live/settled.ts';
import { watchTheme } from '../../live/theme.ts';
import type { Bounds } from '../../map-view.ts';
import { repaints } from '../../paint.ts';
import { loadMapLibre } from '../../runtime.ts';
import { readColours, type CoverageColours } from './colours.ts';
import { drawImage } from './images.ts';
import { edgeOf } from './layers/outlined.ts';
import { coverageLayers } from './layers/order.ts';
import { followPointer, type PointerEvents } from './pointed.ts';
import { OUTLINES_FROM, POINTS_FROM, type CoverageScene } from './scene.ts';
import { shapesOf } from './shapes.ts';
import { fetchSmallAreas, type SmallAreaFeature } from './small-areas.ts';
import { coverageData, type CoverageData } from './sources.ts';

type PaintProperty = Parameters<MapLibreMap['setPaintProperty']>[1];

/** What the live map tells the page. */
export type CoverageMapEvents = PointerEvents & {
	/** What it shows now. */
	onmoved: (bounds: Bounds, zoom: number) => void;
};

/** What the page tells the live map. */
export type LiveCoverage = {
	update: (scene: CoverageScene) => void;
	/** Edges an area or a region; null edges none. */
	outline: (code: string | null) => void;
	zoom: (by: 1 | -1, cause: Event) => void;
	/** All of Wales again. */
	reset: () => void;
	/** Moves to an area or a region, or to a place. */
	goTo: (to: string | LonLat) => void;
	focus: () => void;
	destroy: () => void;
};

/** The closest the map goes: places are known no more exactly. */
const CLOSEST = 13;
const AT_PLACE = 11;
/** Pixels of the whole world at zoom 0. */
const TILE = 512;

/**
 * Mounts MapLibre in `container` on the picture that the drawing shows, and resolves when it is complete.
 * @throws when the areas cannot be loaded or WebGL fails
 */
export async function mountCoverageMap(
	container: HTMLElement,
	first: CoverageScene,
	on: CoverageMapEvents
): Promise<LiveCoverage> {
	let scene = first;
	let colours = coloursNow();
	const [maplibre, areas] = await Promise.all([loadMapLibre(), fetchAreas('/data/areas.geojson')]);
	const { locale } = scene;
	const map = new maplibre.Map({
		container,
		style: {
			version: 8,
			name: 'Haenau',
			sources: Object.fromEntries(
				Object.entries(coverageData(scene, areas)).map(([name, data]) => [
					name,
					{ type: 'geojson', data }
				])
			),
			layers: coverageLayers(colours)
		},
		...cameraOf(scene, container),
		locale: mapStrings(locale, m.coverage_live_label({}, { locale })),
		maxBounds: WALES_AND_AROUND,
		maxZoom: CLOSEST,
		attributionControl: false,
		cooperativeGestures: true,
		dragRotate: false,
		pitchWithRotate: false,
		touchPitch: false,
		fadeDuration: 0
	});
	map.touchZoomRotate.disableRotation();
	map.keyboard.disableRotation();
	map.setMissingStyleImageResolver((id) => {
		const image = drawImage(id, colours, ratio());
		if (image && !map.hasImage(id)) map.addImage(id, image, { pixelRatio: ratio() });
	});
	map.addControl(new maplibre.ScaleControl({ maxWidth: 100 }), 'bottom-left');
	try {
		await settled(map, 'load');
		await settled(map, 'idle');
	} catch (error) {
		map.remove();
		throw error;
	}
	followPointer(map, on);
	const tell = () => {
		const box = map.getBounds();
		on.onmoved([box.getWest(), box.getSouth(), box.getEast(), box.getNorth()], map.getZoom());
	};
	let gone = false;
	let smallAreas: readonly SmallAreaFeature[] = [];
	let asked: string | null = null;
	/** Fetches the outlines of the small areas once somebody is close enough to see them. */
	const lookCloser = async () => {
		const { outlines } = scene;
		if (outlines === null || outlines === asked || map.getZoom() < OUTLINES_FROM) return;
		asked = outlines;
		// Without them the dots say the same.
		smallAreas = await fetchSmallAreas(outlines).catch(() => []);
		if (gone) return;
		const data = coverageData(scene, areas, smallAreas)['small-areas'];
		void map.getSource<GeoJSONSource>('small-areas')?.setData(data);
	};
	map.on('moveend', tell);
	map.on('moveend', () => void lookCloser());
	tell();
	const unwatch = watchTheme(() => {
		const next = coloursNow();
		const changed = repaints(coverageLayers(colours), coverageLayers(next));
		for (const { layer, property, value } of changed) {
			map.setPaintProperty(layer, property as PaintProperty, value as never);
		}
		colours = next;
		for (const id of map.listImages()) {
			const image = drawImage(id, colours, ratio());
			if (image) map.updateImage(id, image);
		}
	});
	return {
		update(next) {
			scene = next;
			const data = coverageData(scene, areas, smallAreas);
			for (const name of Object.keys(data) as (keyof CoverageData)[]) {
				void map.getSource<GeoJSONSource>(name)?.setData(data[name]);
			}
			void lookCloser();
		},
		outline: (code) => void map.setFilter('outlined', edgeOf(code)),
		zoom: (by, cause) => moveTo(map, { zoom: map.getZoom() + by }, cause),
		reset: () => moveTo(map, cameraOf(scene, container)),
		goTo(to) {
			if (typeof to !== 'string') {
				moveTo(map, { center: [to.lon, to.lat], zoom: Math.max(map.getZoom(), AT_PLACE) });
				return;
			}
			const shape = shapesOf(areas, scene.level).find(({ code }) => code === to);
			const camera = shape && map.cameraForBounds(boundsOfAreas(shape.members), { padding: 24 });
			if (camera?.center === undefined) return;
			const { lng, lat } = maplibre.LngLat.convert(camera.center);
			// near enough for its places to be there
			moveTo(map, { center: [lng, lat], zoom: Math.max(camera.zoom ?? 0, POINTS_FROM + 0.01) });
		},
		focus: () => map.getCanvas().focus({ preventScroll: true }),
		destroy() {
			gone = true;
			unwatch();
			map.remove();
		}
	};
}

function coloursNow(): CoverageColours {
	const style = getComputedStyle(document.documentElement);
	return readColours((name) => style.getPropertyValue(name));
}

/** Where the map looks to show what the drawing shows in the same box. */
function cameraOf(
	{ drawing: { width, height, camera } }: CoverageScene,
	{ clientWidth, clientHeight }: HTMLElement
): { center: [number, number]; zoom: number } {
	const scale = Math.min(clientWidth / width, clientHeight / height);
	return {
		center: [camera.lon, camera.lat],
		zoom: Math.log2((camera.worldSize * scale) / TILE)
	};
}
