import type { SmallAreaPolygons } from './formats/small-area-polygons.ts';
import { problemOfCount, type Geography } from './geography.ts';
import { checkedGeometry, twice } from './read-boundaries.ts';
import { OfficialDataRefused, Problems } from './refusal.ts';
import { pointsOf } from './shapes/measure.ts';
import { property, rawFeatures } from './shapes/raw-features.ts';
import { roundGeometry } from './shapes/round-geometry.ts';
import { simplify } from './shapes/simplify.ts';

const CODE = [/^lsoa_?21_?cd$/, /^lsoa_?21_?code$/, /^code$/, /^id$/];
const CODE_2011 = [/^lsoa_?11_?cd$/, /^lsoa_?11_?code$/];
const NAME = [/^lsoa_?21_?nm$/, /^name_en$/, /^name$/];
const AREA = [/^lad\d*_?cd$/, /^lad_code$/];
/** What a map of small areas may weigh: about 3 MB, once. */
const MOST_POINTS = 130_000;

/**
 * The polygons of the small areas, in our form; those of England are left out. A file with more points
 * than a map needs is simplified, shared borders kept shared.
 * @throws OfficialDataRefused with everything that is wrong
 */
export function readSmallAreaPolygons(
	document: unknown,
	name: string,
	{ areas }: Geography
): SmallAreaPolygons {
	const features = rawFeatures(document, name);
	const coded = features
		.map((feature) => ({ ...feature, code: property(feature, CODE) }))
		.filter(({ code }) => /^W01\d{6}$/.test(code ?? ''));
	if (coded.length === 0 && features.some((feature) => property(feature, CODE_2011) !== null)) {
		throw new OfficialDataRefused([
			`${name} has the small areas of 2011. Those of 2021 are needed.`
		]);
	}
	const problems = new Problems();
	const count = problemOfCount(coded.length);
	if (count) problems.add('count', `${name}: ${count}`);
	twice(coded.map(({ code }) => code!)).forEach((code) =>
		problems.add('twice', `${name}: ${code} is there twice.`)
	);
	problems.refuse();
	const byName = new Map(areas.map((area) => [area.name.en, area.gss]));
	const known = new Set(areas.map(({ gss }) => gss));
	const read = coded
		.map((feature) => {
			const named = (property(feature, NAME) ?? '').replace(/ \d{3}[A-Z]$/, '');
			const area = property(feature, AREA) ?? byName.get(named) ?? '';
			if (!known.has(area)) {
				problems.add(
					'area',
					`${name}: ${feature.code} is in no authority of today ("${area || named}").`
				);
			}
			const geometry = checkedGeometry(feature, `${name}: ${feature.code}`, problems);
			return { code: feature.code!, area, geometry: roundGeometry(geometry, 5) };
		})
		.sort((one, other) => (one.code < other.code ? -1 : 1));
	problems.refuse();
	const points = read.reduce((sum, { geometry }) => sum + pointsOf(geometry), 0);
	const geometries = read.map(({ geometry }) => geometry);
	const drawn = points > MOST_POINTS ? simplify(geometries, MOST_POINTS / 2) : geometries;
	return {
		type: 'FeatureCollection',
		features: read.map(({ code, area }, at) => ({
			type: 'Feature',
			properties: { code, area },
			geometry: drawn[at]!
		}))
	};
}
