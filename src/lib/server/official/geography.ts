import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Geography } from '../../domain/official/geography.ts';

type Row = Record<string, string>;

/** Authorities and health boards of the seed facts of `seedDir`: what official files are held against. */
export async function readGeography(seedDir: string): Promise<Geography> {
	const areas = await rowsOf(seedDir, 'areas.csv');
	const regions = await rowsOf(seedDir, 'regions.csv');
	return {
		areas: areas.map((row) => ({
			gss: row.gss_code!,
			name: { en: row.name_en!, cy: row.name_cy! },
			lon: Number(row.centroid_lon),
			lat: Number(row.centroid_lat),
			km2: Number(row.area_km2)
		})),
		boards: regions.map((row) => ({
			code: row.lhb_code!,
			name: { en: row.lhb_en!, cy: row.lhb_cy! },
			areas: row.member_gss!.split(' ')
		}))
	};
}

/** The indicators of authorities that the record has words for. */
export async function knownIndicators(seedDir: string): Promise<ReadonlySet<string>> {
	return new Set((await rowsOf(seedDir, 'need.csv')).map((row) => row.indicator!));
}

async function rowsOf(folder: string, file: string): Promise<Row[]> {
	return parse(await readFile(join(folder, file)), { columns: true, bom: true }) as Row[];
}
