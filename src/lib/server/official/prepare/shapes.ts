import { boundariesDifference, shapesDifference } from '../../../domain/official/differences.ts';
import { healthBoardsSchema } from '../../../domain/official/formats/health-boards.ts';
import { smallAreaPolygonsSchema } from '../../../domain/official/formats/small-area-polygons.ts';
import type { Geometry } from '../../../domain/official/formats/geometry.ts';
import { drawnBoundaries, readBoundaries } from '../../../domain/official/read-boundaries.ts';
import { readHealthBoards } from '../../../domain/official/read-health-boards.ts';
import { readSmallAreaPolygons } from '../../../domain/official/read-small-area-polygons.ts';
import { pointsOf } from '../../../domain/official/shapes/measure.ts';
import { sharedBorders } from '../../../domain/official/shapes/shared-borders.ts';
import { areaPolygonsSchema } from '../../../domain/place/area-polygons.ts';
import { readDocument } from '../read-source.ts';
import type { Source } from '../source.ts';
import { documentInUse, jsonOf, type Prepared, type Preparing, type Said } from './prepared.ts';

type Common = Said & { address: string; sourceSha256: string; extension: 'geojson' };
const commonOf = (source: Source, said: Said): Common => ({
	...said,
	address: source.address,
	sourceSha256: source.sha256,
	extension: 'geojson'
});

/** Borders as published, and as they are drawn. */
export async function prepareBoundaries(
	source: Source,
	said: Said,
	{ geography, inUse }: Preparing
): Promise<Prepared[]> {
	const polygons = readBoundaries(await readDocument(source), source.name, geography);
	const drawn = drawnBoundaries(polygons);
	const before = await documentInUse(inUse, 'principal-areas', areaPolygonsSchema);
	const geometries = polygons.features.map(({ geometry }) => geometry);
	const points = drawn.features.reduce((sum, { geometry }) => sum + pointsOf(geometry), 0);
	const common = { ...commonOf(source, said), rows: polygons.features.length };
	return [
		{
			...common,
			kind: 'principal-areas',
			content: jsonOf(polygons, 'features'),
			summary: [
				`22 principal areas from ${source.name}; ${Math.round(sharedBorders(geometries).km).toLocaleString('en-GB')} km of borders are shared.`
			],
			difference: boundariesDifference(before, polygons, geography.areas)
		},
		{
			...common,
			kind: 'principal-areas-drawn',
			source: `${said.source}; simplified for drawing`,
			content: jsonOf(drawn, 'features'),
			summary: [`The same for drawing: ${points.toLocaleString('en-GB')} points.`],
			difference: []
		}
	];
}

export async function prepareHealthBoards(
	source: Source,
	said: Said,
	{ geography, inUse }: Preparing
): Promise<Prepared[]> {
	const boards = readHealthBoards(await readDocument(source), source.name, geography);
	const before = await documentInUse(inUse, 'health-boards', healthBoardsSchema);
	const codes = (of: typeof boards) => of.features.map(({ properties }) => properties.code);
	return [
		{
			...commonOf(source, said),
			kind: 'health-boards',
			rows: boards.features.length,
			content: jsonOf(boards, 'features'),
			summary: [`${boards.features.length} local health boards from ${source.name}.`],
			difference: shapesDifference(
				before && codes(before),
				codes(boards),
				pointsIn(boards.features)
			)
		}
	];
}

export async function prepareSmallAreaPolygons(
	source: Source,
	said: Said,
	{ geography, inUse }: Preparing
): Promise<Prepared[]> {
	const polygons = readSmallAreaPolygons(await readDocument(source), source.name, geography);
	const before = await documentInUse(inUse, 'small-area-polygons', smallAreaPolygonsSchema);
	const codes = (of: typeof polygons) => of.features.map(({ properties }) => properties.code);
	return [
		{
			...commonOf(source, said),
			kind: 'small-area-polygons',
			rows: polygons.features.length,
			content: jsonOf(polygons, 'features'),
			summary: [
				`${polygons.features.length.toLocaleString('en-GB')} small areas as polygons from ${source.name}.`
			],
			difference: shapesDifference(
				before && codes(before),
				codes(polygons),
				pointsIn(polygons.features)
			)
		}
	];
}

const pointsIn = (features: readonly { geometry: Geometry }[]): number =>
	features.reduce((sum, { geometry }) => sum + pointsOf(geometry), 0);
