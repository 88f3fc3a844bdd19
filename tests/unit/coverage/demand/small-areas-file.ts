import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { SmallArea } from '../../../../src/lib/coverage/demand/from-small-areas.ts';

/** The official small areas, in the data folder beside the project; not everyone has it. */
export const SMALL_AREAS_FILE = fileURLToPath(
	new URL('../../../../../shared/data/need/lsoa21_wales.csv', import.meta.url)
);

/** The 1,917 Lower-layer Super Output Areas with WIMD 2025 and the rural classification of 2021. */
export const smallAreasIn = (file: string): SmallArea[] =>
	(parse(readFileSync(file), { columns: true, bom: true }) as Record<string, string>[]).map(
		(row) => ({
			code: row.code!,
			name: { en: row.name_en!, cy: row.name_cy! },
			area: row.lad_code!,
			middle: { lon: Number(row.pwc_lon), lat: Number(row.pwc_lat) },
			children: Number(row.pop_0_17_mid2020_est),
			fifth: row.wimd2025_quintile ? Number(row.wimd2025_quintile) : null,
			rural: row.ruc21_broad === 'Rural'
		})
	);
