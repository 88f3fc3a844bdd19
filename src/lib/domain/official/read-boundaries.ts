import { indexPolygons, metresToArea } from '../place/area-locator.ts';
import type { AreaPolygons } from '../place/area-polygons.ts';
import { FORMER_CODES, problemsOfCodes, type Geography } from './geography.ts';
import { OfficialDataRefused, Problems } from './refusal.ts';
import { problemOfGeometry } from './shapes/check-rings.ts';
import { km2Of, wound } from './shapes/measure.ts';
import { property, rawFeatures, type RawFeature } from './shapes/raw-features.ts';
import { roundGeometry } from './shapes/round-geometry.ts';
import { sharedBorders } from './shapes/shared-borders.ts';
import { simplify } from './shapes/simplify.ts';
import { geometryOf, partsOf, type Geometry } from './formats/geometry.ts';

const CODE = [
	/^gss(_code)?$/,
	/^lad\d*_?cd$/,
	/^utla\d*_?cd$/,
	/^ctyua\d*_?cd$/,
	/^lad_code$/,
	/^code$/,
	/^id$/
];
const OWN_CODE = [/^lsoa\d*_?(cd|code)$/, /^code$/, /^id$/];
/** Borders of authorities are 20 m off at most in what the publisher generalises for our use. */
const AREA_OFF = 0.1;
/** Points of the version that pages draw: about the weight of the one that the seed brings. */
export const DRAWN_POINTS = 3_000;

/**
 * The borders of the 22 principal areas, in our form; features of other countries are left out.
 * @throws OfficialDataRefused with everything that is wrong
 */
export function readBoundaries(
	document: unknown,
	name: string,
	{ areas }: Geography
): AreaPolygons {
	const all = rawFeatures(document, name);
	const features = all
		.map((feature) => ({ ...feature, code: property(feature, CODE) }))
		.filter(({ code }) => code?.startsWith('W'));
	const own = all.map((feature) => property(feature, OWN_CODE) ?? '');
	if (own.some((code) => code.startsWith('W01'))) {
		throw new OfficialDataRefused([`${name} has small areas and not authorities.`]);
	}
	if (features.length === 0) {
		throw new OfficialDataRefused([
			`${name} has no feature with the code of a Welsh authority (W06...). Is it the right file?`
		]);
	}
	const problems = new Problems();
	const codes = features.map(({ code }) => code!);
	twice(codes).forEach((code) => problems.add('twice', `${name}: ${code} is there twice.`));
	const known = areas.map(({ gss }) => gss);
	for (const sentence of problemsOfCodes(codes, known))
		problems.add('codes', `${name}: ${sentence}`);
	const polygons = features
		.filter(({ code }) => known.includes(code!) && !FORMER_CODES[code!])
		.map((feature) => ({
			type: 'Feature' as const,
			properties: { gss: feature.code! },
			geometry: checkedGeometry(feature, `${name}: ${feature.code}`, problems)
		}))
		.sort((one, other) => (one.properties.gss < other.properties.gss ? -1 : 1));
	problems.refuse();
	const collection: AreaPolygons = { type: 'FeatureCollection', features: polygons };
	holdAgainst(collection, areas, name, problems);
	problems.refuse();
	return collection;
}

/** A geometry that is right, rounded to about 10 cm and wound as it should be. */
export function checkedGeometry(feature: RawFeature, place: string, problems: Problems): Geometry {
	const wrong = problemOfGeometry(feature.geometry);
	if (wrong) problems.add(wrong, `${place}: ${wrong}.`);
	return geometryOf(wound(partsOf(roundGeometry(feature.geometry, 6))));
}

/** Codes that are there more than once. */
export const twice = (codes: readonly string[]): string[] => [
	...new Set(codes.filter((code, at) => codes.indexOf(code) !== at))
];

/** Polygons that are sound in themselves may still be another area's, or overlap their neighbours. */
function holdAgainst(
	polygons: AreaPolygons,
	areas: Geography['areas'],
	name: string,
	problems: Problems
): void {
	const index = indexPolygons(polygons);
	for (const { gss, name: called, lon, lat, km2 } of areas) {
		const feature = polygons.features.find(({ properties }) => properties.gss === gss)!;
		const found = km2Of(feature.geometry);
		if (Math.abs(found - km2) > AREA_OFF * km2) {
			problems.add(
				'size',
				`${name}: ${called.en} has ${Math.round(found)} km² and should have about ${Math.round(km2)}.`
			);
		}
		if (metresToArea({ lon, lat }, gss, index) > 3_000) {
			problems.add('place', `${name}: the polygon of ${called.en} (${gss}) lies somewhere else.`);
		}
	}
	// An island may share its border with nobody, and a border that is not noded well may look unshared.
	const { sharing } = sharedBorders(polygons.features.map(({ geometry }) => geometry));
	if (sharing.size < areas.length - 2) {
		problems.add(
			'borders',
			`${name}: neighbours do not share their borders: each area was simplified by itself.`
		);
	}
}

/** The same for drawing: fewer points, shared borders kept shared. */
export function drawnBoundaries(polygons: AreaPolygons, most = DRAWN_POINTS): AreaPolygons {
	const geometries = simplify(
		polygons.features.map(({ geometry }) => roundGeometry(geometry, 5)),
		most
	);
	return {
		type: 'FeatureCollection',
		features: polygons.features.map((feature, at) => ({ ...feature, geometry: geometries[at]! }))
	};
}
