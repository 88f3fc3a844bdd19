import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { LonLat } from '../../../domain/place/lon-lat.ts';

/** What lies under a pointer: an area or a region, and the place where children live, by its index. */
export type Pointed = { code: string | null; point: number | null };

/** What mouse and touch tell the page. */
export type PointerEvents = {
	onpoint: (pointed: Pointed) => void;
	onpress: (pointed: Pointed, at: LonLat) => void;
};

/** Follows mouse and touch over the live map. */
export function followPointer(map: MapLibreMap, on: PointerEvents): void {
	let last = '';
	const point = (pointed: Pointed) => {
		const key = `${pointed.code} ${pointed.point}`;
		if (key === last) return;
		last = key;
		on.onpoint(pointed);
	};
	map.on('mousemove', (event) => {
		const pointed = under(map, event, 2);
		map.getCanvas().style.cursor = pointed.code === null ? '' : 'pointer';
		point(pointed);
	});
	map.on('mouseout', () => point({ code: null, point: null }));
	map.on('click', (event) => {
		// a finger is wider than a mouse
		const touch = (event.originalEvent as PointerEvent).pointerType === 'touch';
		on.onpress(under(map, event, touch ? 15 : 4), { lon: event.lngLat.lng, lat: event.lngLat.lat });
	});
}

function under(map: MapLibreMap, { point: { x, y } }: MapMouseEvent, reach: number): Pointed {
	const [shape] = map.queryRenderedFeatures([x, y], { layers: ['shapes'] });
	const [point] = map.queryRenderedFeatures(
		[
			[x - reach, y - reach],
			[x + reach, y + reach]
		],
		{ layers: ['points'] }
	);
	return {
		code: typeof shape?.properties.code === 'string' ? shape.properties.code : null,
		point: typeof point?.properties.i === 'number' ? point.properties.i : null
	};
}
