import type { PreparedSetting } from '../coverage/coverage-setting.ts';
import type { CoverageAbout } from './coverage-about.ts';
import type { CoverageRow } from './coverage-rows.ts';

/** Rings of degrees, as GeoJSON has them. */
type Geometry =
	| { type: 'Polygon'; coordinates: readonly (readonly number[][])[] }
	| { type: 'MultiPolygon'; coordinates: readonly (readonly (readonly number[][])[])[] };

/** Columns that say which row it is: they are the name of a property, or stand once for the place. */
const NAMES: ReadonlySet<string> = new Set([
	'area_code',
	'area_name_en',
	'area_name_cy',
	'level',
	'tier',
	'tier_name_en',
	'tier_name_cy',
	'group',
	'group_name_en',
	'group_name_cy'
]);

/**
 * Coverage as polygons: one feature for each place, with every column of every kind of help as a
 * property of its own, such as `secondary.safety.record_reached`. A region is the polygons of its
 * areas. What the figures stand on is said once, as `about`.
 */
export function coverageGeojson(
	setting: Pick<PreparedSetting, 'names'>,
	rows: readonly CoverageRow[],
	about: CoverageAbout,
	polygons: readonly { properties: { gss: string }; geometry: Geometry }[]
) {
	const { areas, regions } = setting.names;
	const ofArea = (gss: string) =>
		polygons.flatMap(({ properties, geometry }) =>
			properties.gss === gss ? partsOf(geometry) : []
		);
	const places = [
		...areas.map(({ gss }) => ({ code: gss, parts: ofArea(gss) })),
		...regions.map(({ code, members }) => ({ code, parts: members.flatMap(ofArea) }))
	];
	return {
		type: 'FeatureCollection' as const,
		about,
		features: places.flatMap(({ code, parts }) => {
			const own = rows.filter((row) => row.area_code === code);
			const [first] = own;
			if (!first) return [];
			const { area_name_en, area_name_cy, level } = first;
			return [
				{
					type: 'Feature' as const,
					id: code,
					geometry: { type: 'MultiPolygon' as const, coordinates: parts },
					properties: {
						area_code: code,
						area_name_en,
						area_name_cy,
						level,
						...Object.fromEntries(own.flatMap(propertiesOf))
					}
				}
			];
		})
	};
}

const propertiesOf = (row: CoverageRow): [string, string | number][] =>
	Object.entries(row).flatMap(([column, value]): [string, string | number][] =>
		NAMES.has(column) ? [] : [[`${row.tier}.${row.group}.${column}`, value]]
	);

const partsOf = (geometry: Geometry) =>
	geometry.type === 'MultiPolygon' ? geometry.coordinates : [geometry.coordinates];
