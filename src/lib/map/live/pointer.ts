import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { marksInView } from './marks-in-view.ts';
import { openMark, type Opened } from './open-mark.ts';

/** Mouse and touch: pointing at a service tells which one, pressing opens what is there. */
export function followPointer(
	map: MapLibreMap,
	on: Opened & { onhover: (id: string | null) => void }
): void {
	let last: string | null = null;
	const hover = (id: string | null) => {
		if (id === last) return;
		last = id;
		on.onhover(id);
	};
	map.on('mousemove', (event: MapMouseEvent) => {
		const [mark] = marksInView(map, [event.point.x, event.point.y]);
		map.getCanvas().style.cursor = mark ? 'pointer' : '';
		hover(mark?.kind === 'service' ? mark.id : null);
	});
	map.on('mouseout', () => hover(null));
	map.on('click', (event: MapMouseEvent) => {
		// a finger is wider than a mouse: 44 px in all
		const touch = (event.originalEvent as PointerEvent).pointerType === 'touch';
		const [mark] = marksInView(map, [event.point.x, event.point.y], touch ? 15 : 4);
		if (mark) void openMark(map, mark, on);
		else on.onselect(null);
	});
}
