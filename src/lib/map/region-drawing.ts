import type { Locale } from '../domain/bilingual/locale.ts';
import type { AreaFeature } from './area-feature.ts';
import { openRings } from './area-geometry.ts';
import { drawAreas } from './area-svg.ts';
import type { AreaDrawing } from './area-drawing.ts';
import { WALES } from './bounds.ts';
import { mercator, type XY } from './projection.ts';

/** A number in a circle, in the middle of a region. */
export type RegionNumber = { code: string; x: number; y: number; number: string };

/** All of Wales with one number a region: what RegionMap.svelte draws. Units of a `width` by `height` box. */
export type RegionDrawing = Pick<AreaDrawing, 'width' | 'height' | 'neighbour' | 'regions'> & {
	/** All 22 areas in one path. */
	land: string;
	numbers: RegionNumber[];
};

/** Draws Wales with a number for each region, as words ready to show. */
export function drawRegions(
	areas: readonly AreaFeature[],
	numbers: readonly { code: string; number: string }[],
	{ locale, width, height }: { locale: Locale; width: number; height: number }
): RegionDrawing {
	const { neighbour, regions, camera, ...drawing } = drawAreas(areas, {
		locale,
		bounds: WALES,
		width,
		height,
		chosen: [],
		scale: false
	});
	const [left, top] = mercator(camera.lon, camera.lat);
	return {
		width,
		height,
		neighbour,
		regions,
		land: drawing.areas.map(({ d }) => d).join(''),
		numbers: numbers.map(({ code, number }) => {
			const [x, y] = middleOf(areas.filter(({ properties }) => properties.region === code));
			return {
				code,
				number,
				x: Math.round((x - left) * camera.worldSize + width / 2),
				y: Math.round((y - top) * camera.worldSize + height / 2)
			};
		})
	};
}

/** The centre of gravity of areas, in Mercator units. Islands and holes weigh what they cover. */
function middleOf(areas: readonly AreaFeature[]): XY {
	let [sumX, sumY, size] = [0, 0, 0];
	for (const ring of areas.flatMap(openRings)) {
		const points = ring.map(([lon, lat]) => mercator(lon, lat));
		points.forEach(([x, y], i) => {
			const [nextX, nextY] = points[(i + 1) % points.length]!;
			const cross = x * nextY - nextX * y;
			sumX += (x + nextX) * cross;
			sumY += (y + nextY) * cross;
			size += 3 * cross;
		});
	}
	return [sumX / size, sumY / size];
}
