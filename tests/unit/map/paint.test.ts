import { describe, expect, it } from 'vitest';
import { layersFor } from '../../../src/lib/map/layers/order.ts';
import { readPalette, repaints } from '../../../src/lib/map/paint.ts';
import { aPalette } from './a-palette.ts';

describe('palette', () => {
	it('reads every colour from its token and the first family of the text face', () => {
		const palette = aPalette();
		expect(palette.landElse).toBe('--land-else');
		expect(palette.tier.targeted).toBe('--targeted');
		expect(palette.face).toBe('Atkinson Next');
		expect(readPalette(() => '').face).toBe('sans-serif');
	});
});

describe('repainting', () => {
	it('changes nothing when the palette is the same', () => {
		expect(repaints(layersFor(aPalette(), false), layersFor(aPalette(), false))).toEqual([]);
	});

	it('changes exactly the properties that carry a changed colour', () => {
		const light = aPalette();
		const dark = { ...light, sea: '#111' };
		expect(repaints(layersFor(light, false), layersFor(dark, false))).toEqual([
			{ layer: 'sea', property: 'background-color', value: '#111' }
		]);
	});

	it('leaves no colour of the old theme on the map', () => {
		const [light, dark] = [aPalette('light'), aPalette('dark')];
		const after = layersFor(light, false).map((layer) => ({ ...layer, paint: { ...layer.paint } }));
		for (const { layer, property, value } of repaints(after, layersFor(dark, false)))
			Object.assign(after.find(({ id }) => id === layer)!.paint, { [property]: value });
		expect(JSON.stringify(after)).not.toContain('light--');
	});
});
