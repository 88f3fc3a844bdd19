import type { SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { layersFor } from './layers/order.ts';
import type { Palette } from './paint.ts';

/**
 * Our own style: nothing in it names an address, a sprite or a glyph server, so drawing it asks
 * nobody for anything. The sources carry their data.
 */
export const mapStyle = (
	palette: Palette,
	sources: Record<string, SourceSpecification>
): StyleSpecification => ({
	version: 8,
	name: 'Haenau',
	sources,
	layers: layersFor(palette, false)
});
