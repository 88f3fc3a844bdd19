import { expect, it } from 'vitest';
import { render } from 'svelte/server';
import { regionsOf } from '../../../src/lib/map/area-geometry.ts';
import { drawAreas } from '../../../src/lib/map/area-svg.ts';
import { WALES } from '../../../src/lib/map/bounds.ts';
import RegionMap from '../../../src/lib/map/RegionMap.svelte';
import { fitFrame, fromMercator } from '../../../src/lib/map/projection.ts';
import { drawRegions } from '../../../src/lib/map/region-drawing.ts';
import { indexPolygons, locateArea } from '../../../src/lib/domain/place/area-locator.ts';
import type { AreaPolygons } from '../../../src/lib/domain/place/area-polygons.ts';
import { welshAreas } from './welsh-areas.ts';

const areas = welshAreas();
const size = { locale: 'en', width: 430, height: 540 } as const;
const drawing = drawRegions(
	areas,
	regionsOf(areas).map((code, i) => ({ code, number: String(i + 90) })),
	size
);

it('puts each number inside its own region, and no two circles on one another', () => {
	const { left, top, worldSize } = fitFrame(WALES, size.width, size.height, 14);
	const index = indexPolygons({
		type: 'FeatureCollection',
		features: areas
	} as unknown as AreaPolygons);
	expect(drawing.numbers).toHaveLength(7);
	for (const { code, x, y } of drawing.numbers) {
		const [lon, lat] = fromMercator((x + left) / worldSize, (y + top) / worldSize);
		const { gss, how } = locateArea({ lon, lat }, index)!;
		expect(how).toBe('inside');
		expect(areas.find(({ properties }) => properties.gss === gss)?.properties.region).toBe(code);
		for (const other of drawing.numbers) {
			if (other.code === code) continue;
			expect(Math.hypot(other.x - x, other.y - y), `${code} ${other.code}`).toBeGreaterThan(34);
		}
	}
});

it('draws the same ground as every other map, as one path', () => {
	const all = drawAreas(areas, { ...size, bounds: WALES, chosen: [], scale: false });
	expect(drawing.land).toBe(all.areas.map(({ d }) => d).join(''));
	expect(drawing.regions).toBe(all.regions);
});

it('is one labelled image in few bytes, with its numbers as they are given', () => {
	const markup = render(RegionMap, { props: { drawing, alt: 'Seven numbers' } }).body;
	expect(markup).toMatch(/<svg[^>]*role="img"[^>]*aria-label="Seven numbers"/);
	for (const { number } of drawing.numbers) expect(markup).toContain(`>${number}</text>`);
	expect(markup).not.toMatch(/\sstyle=/);
	expect(markup.length).toBeLessThanOrEqual(8 * 1024);
});
