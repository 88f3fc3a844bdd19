import { describe, expect, test } from 'vitest';
import { areaPolygonsSchema } from '../../../../src/lib/domain/place/area-polygons.ts';
import {
	drawnBoundaries,
	readBoundaries
} from '../../../../src/lib/domain/official/read-boundaries.ts';
import { crossesItself } from '../../../../src/lib/domain/official/shapes/check-rings.ts';
import { km2Of, pointsOf } from '../../../../src/lib/domain/official/shapes/measure.ts';
import { partsOf } from '../../../../src/lib/domain/official/formats/geometry.ts';
import { sharedBorders } from '../../../../src/lib/domain/official/shapes/shared-borders.ts';
import { boundaries, geography, refusal, type Collection } from './a-country.ts';

const read = (document: unknown) => readBoundaries(document, 'lad.geojson', geography);

test('the areas of Wales are read, in order, and those of other countries left out', () => {
	const polygons = read(boundaries());
	expect(areaPolygonsSchema.safeParse(polygons).success).toBe(true);
	expect(polygons.features.map(({ properties }) => properties.gss)).toEqual(
		geography.areas.map(({ gss }) => gss)
	);
});

type Change = (collection: Collection) => unknown;
const first = (of: Collection) => of.features[0]!.geometry.coordinates[0]!;

const WRONG: [string, Change, RegExp][] = [
	['an area is missing', (of) => of.features.shift(), /lacks W06000001\./],
	['an area is there twice', (of) => of.features.push(of.features[3]!), /W06000004 is there twice/],
	[
		'a code is of before 2009',
		(of) => (of.features[21]!.properties.LAD25CD = 'W06000017'),
		/W06000017 is a former code \(Merthyr Tydfil before 2009\): the file is of an older vintage/
	],
	[
		'coordinates are swapped',
		(of) => {
			for (const { geometry } of of.features)
				for (const point of geometry.coordinates[0]!) point.reverse();
		},
		/longitude and latitude swapped/
	],
	[
		'coordinates are metres of the grid',
		(of) => {
			for (const point of first(of)) point.splice(0, 2, 260000, 370000);
		},
		/not in degrees/
	],
	['a ring is open', (of) => first(of).pop(), /not closed/],
	[
		'a ring crosses itself',
		(of) => {
			const ring = first(of);
			[ring[10], ring[60]] = [ring[60]!, ring[10]!];
		},
		/crosses itself/
	],
	[
		'two areas have each other’s polygon',
		(of) => {
			const [one, , , , , , other] = of.features;
			[one!.geometry, other!.geometry] = [other!.geometry, one!.geometry];
		},
		/the polygon of Area 0 \(W06000001\) lies somewhere else/
	],
	[
		'an area has lost a half',
		(of) => (of.features[0]!.geometry.coordinates[0] = [...first(of).slice(0, 49), first(of)[0]!]),
		/Area 0 has \d+ km² and should have about \d+/
	],
	[
		'each area was simplified by itself',
		(of) =>
			of.features.forEach(({ geometry }, at) => {
				const ring = geometry.coordinates[0]!;
				const shifted = ring.map(([x, y]): [number, number] => [x + at * 1e-5, y]);
				geometry.coordinates[0] = shifted;
			}),
		/do not share their borders/
	],
	[
		'there are points in the place of polygons',
		(of) => Object.assign(of.features[0]!.geometry, { type: 'Point', coordinates: [-4, 52] }),
		/feature 1: there is no polygon \(Point\)/
	],
	[
		'it has no Welsh code',
		(of) => of.features.splice(0, 22),
		/no feature with the code of a Welsh authority/
	]
];

describe('a file is refused when', () => {
	test.each(WRONG)('%s', (_, change, says) => {
		const collection = boundaries();
		change(collection);
		expect(refusal(() => read(collection))).toMatch(says);
	});
	test('it is something else', () => {
		expect(refusal(() => read({ type: 'Topology' }))).toMatch(/TopoJSON/);
		expect(refusal(() => read(['W06000001']))).toMatch(/no GeoJSON with features/);
	});
});

describe('the version for drawing', () => {
	const polygons = read(boundaries());
	const whole = polygons.features.map(({ geometry }) => geometry);
	test.each([100, 200, 400, 800])(
		'with about %i points keeps borders shared and rings sound',
		(most) => {
			const drawn = drawnBoundaries(polygons, most).features.map(({ geometry }) => geometry);
			const points = (of: typeof drawn) =>
				of.reduce((sum, geometry) => sum + pointsOf(geometry), 0);
			expect(points(drawn)).toBeLessThan(points(whole) / 1.5);
			// Every area still shares with those it shared with.
			expect(sharedBorders(drawn).sharing.size).toBe(22);
			expect(drawn.flatMap(partsOf).flat().some(crossesItself)).toBe(false);
			// What one area loses its neighbour gains: together they keep the country's size.
			const size = (of: typeof drawn) => of.reduce((sum, geometry) => sum + km2Of(geometry), 0);
			expect(Math.abs(size(drawn) / size(whole) - 1)).toBeLessThan(0.02);
		}
	);
});
