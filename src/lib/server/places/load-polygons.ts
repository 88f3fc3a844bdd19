import { readFile } from 'node:fs/promises';
import { areaPolygonsSchema, type AreaPolygons } from '../../domain/place/area-polygons.ts';

/** Reads the polygons of the principal areas from a GeoJSON file; throws when the file is not that. */
export async function loadPolygons(path: string | URL): Promise<AreaPolygons> {
	return areaPolygonsSchema.parse(JSON.parse(await readFile(path, 'utf8')));
}
