import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { createGazetteer } from '../../../../src/lib/domain/place/gazetteer.ts';
import { outwardCodeSchema } from '../../../../src/lib/domain/place/outward-code.ts';
import type { PlaceFacts } from '../../../../src/lib/domain/place/place-list.ts';
import { principalAreaSchema } from '../../../../src/lib/domain/place/principal-area.ts';
import { regionSchema } from '../../../../src/lib/domain/place/region.ts';
import { settlementSchema } from '../../../../src/lib/domain/place/settlement.ts';

type Row = Record<string, string>;

const rows = (file: string): Row[] =>
	parse(readFileSync(new URL(`../../../../supabase/seed/${file}`, import.meta.url)), {
		columns: true
	}) as Row[];

const list = (text: string | undefined, separator: string): string[] =>
	(text ?? '').split(separator).flatMap((item) => item.trim() || []);

/** The seed's geography as the domain sees it, without a database in between. */
export const seedPlaces: PlaceFacts = {
	areas: rows('areas.csv').map((row) =>
		principalAreaSchema.parse({
			gss: row.gss_code,
			name: { en: row.name_en, cy: row.name_cy },
			council: { en: row.council_en, cy: row.council_cy },
			centroid: { lon: Number(row.centroid_lon), lat: Number(row.centroid_lat) },
			region: row.rpb_code,
			website: row.council_website
		})
	),
	regions: rows('regions.csv').map((row) =>
		regionSchema.parse({
			code: row.rpb_code,
			name: { en: row.short_en, cy: row.short_cy },
			board: { en: row.rpb_en, cy: row.rpb_cy },
			members: list(row.member_gss, ' ')
		})
	),
	settlements: rows('settlements.csv').map((row) =>
		settlementSchema.parse({
			name: { en: row.name_en, cy: row.name_cy },
			gss: row.gss_code,
			point: { lon: Number(row.lon), lat: Number(row.lat) },
			weight: Number(row.weight)
		})
	),
	outwardCodes: rows('outcodes.csv').map((row) =>
		outwardCodeSchema.parse({
			code: row.outcode,
			geographic: row.kind === 'geographic',
			town: { en: row.post_town_en, cy: row.post_town_cy },
			places: list(row.places, ';'),
			areas: list(row.la_gss, ';'),
			crossesBorder: row.kind === 'geographic' && row.wholly_in_wales !== 'yes',
			point: row.lat ? { lon: Number(row.lon), lat: Number(row.lat) } : null
		})
	)
};

export const seedGazetteer = createGazetteer(seedPlaces);
