import type { Map as MapLibreMap } from 'maplibre-gl';
import { inReadingOrder, marksInView, type LiveMark } from './marks-in-view.ts';
import { openMark, type Opened } from './open-mark.ts';

/**
 * Keyboard control beside MapLibre's arrows, plus and minus: N and Shift+N walk through the marks in
 * view, Enter opens the one reached, Escape lets go. Works only while the canvas has the focus, so no
 * key is taken from the page or from a screen reader elsewhere.
 */
export function followKeys(
	map: MapLibreMap,
	on: Opened & { onreach: (mark: LiveMark | null) => void }
): void {
	let reached: LiveMark | null = null;
	const reach = (mark: LiveMark | null) => on.onreach((reached = mark));
	const step = (by: 1 | -1) => {
		const marks = inReadingOrder(marksInView(map));
		const before = marks.findIndex((mark) => sameMark(mark, reached));
		const next = before < 0 ? (by === 1 ? 0 : marks.length - 1) : before + by;
		reach(marks[(next + marks.length) % marks.length] ?? null);
	};
	map.getCanvas().addEventListener('keydown', (event) => {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		if (event.key.toLowerCase() === 'n') step(event.shiftKey ? -1 : 1);
		else if (event.key === 'Enter' && reached) void openMark(map, reached, on);
		else if (event.key === 'Escape') {
			reach(null);
			on.onselect(null);
		} else return;
		event.preventDefault();
	});
	map.getCanvas().addEventListener('blur', () => reach(null));
	map.on('zoomend', () => (reached = null));
}

const sameMark = (a: LiveMark, b: LiveMark | null): boolean =>
	b !== null && a.kind === b.kind && a.at[0] === b.at[0] && a.at[1] === b.at[1];
