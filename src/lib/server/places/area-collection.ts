import type { AreaPolygons } from '../../domain/place/area-polygons.ts';
import type { Gazetteer } from '../../domain/place/gazetteer.ts';

/** The principal areas as the map reads them: polygons with both names and the region. */
export type AreaCollection = {
	type: 'FeatureCollection';
	features: {
		type: 'Feature';
		id: string;
		properties: { gss: string; name_en: string; name_cy: string; region: string };
		geometry: AreaPolygons['features'][number]['geometry'];
	}[];
};

/** Joins polygons with the names of the record. Throws when a polygon has no area. */
export function areaCollection(polygons: AreaPolygons, gazetteer: Gazetteer): AreaCollection {
	return {
		type: 'FeatureCollection',
		features: polygons.features.map(({ properties: { gss }, geometry }) => {
			const area = gazetteer.area(gss);
			if (!area) throw new Error(`The polygons name an area that is not recorded: ${gss}`);
			return {
				type: 'Feature',
				id: gss,
				properties: { gss, name_en: area.name.en, name_cy: area.name.cy, region: area.region },
				geometry
			};
		})
	};
}
