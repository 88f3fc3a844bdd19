import { readFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';
import { parse } from 'csv-parse/sync';
import { parseAreas, type AreaFeature } from '../../../src/lib/map/area-feature.ts';

const seed = new URL('../../../supabase/seed/', import.meta.url);

/** The 22 principal areas as the server serves them: polygons joined to names and regions. */
export function welshAreas(): AreaFeature[] {
	const polygons = JSON.parse(
		readFileSync(new URL('principal-areas.geojson', seed), 'utf8')
	) as FeatureCollection;
	const rows = parse(readFileSync(new URL('areas.csv', seed)), {
		columns: true,
		bom: true
	}) as Record<string, string>[];
	return parseAreas({
		...polygons,
		features: polygons.features.map((feature) => {
			const gss = String(feature.properties?.gss);
			const row = rows.find(({ gss_code }) => gss_code === gss);
			const { name_en, name_cy, rpb_code } = row ?? {};
			return { ...feature, properties: { gss, name_en, name_cy, region: rpb_code } };
		})
	});
}
