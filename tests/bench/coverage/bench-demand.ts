import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { AGES } from '../../../src/lib/coverage/ages.ts';
import {
	toDemand,
	type Demand,
	type DemandPoint
} from '../../../src/lib/coverage/demand/demand.ts';
import { toGrid } from '../../../src/lib/domain/place/grid.ts';
import { projectFolder } from '../../../src/lib/server/config/project-folder.ts';
import { seedReference } from '../../unit/domain/seed-record.ts';
import { seeded } from '../many-services.ts';

/** How many small areas Wales has (LSOA 2021). */
const SMALL_AREAS = 1_917;

/**
 * Demand of the size of Wales' small areas: their official centres and children where the file is at
 * hand beside the project (it is read where it stands), else points made up around the settlements.
 */
export function benchDemand(): { demand: Demand; official: boolean } {
	const file = join(projectFolder(), '..', 'shared', 'data', 'need', 'lsoa21_wales.csv');
	const official = existsSync(file);
	const points = official ? fromFile(file) : madeUp();
	const areas = seedReference.areas.map(({ gss }) => gss);
	return { demand: toDemand('small-areas', points, areas), official };
}

const evenly = (children: number): number[] => new Array<number>(AGES).fill(children / AGES);

function fromFile(file: string): DemandPoint[] {
	const rows = parse<Record<string, string>>(readFileSync(file), { columns: true });
	return rows.map((row) => {
		const { x, y } = toGrid(Number(row.pwc_lon), Number(row.pwc_lat));
		return {
			id: row.code!,
			name: { en: row.name_en!, cy: row.name_cy! },
			x: Math.round(x),
			y: Math.round(y),
			children: evenly(Number(row.pop_0_17_mid2020_est)),
			area: row.lad_code!,
			fifth: Number(row.wimd2025_quintile),
			rural: row.ruc21_broad === 'Rural'
		};
	});
}

/** Points by the weight of settlements, within 3 km of them. */
function madeUp(): DemandPoint[] {
	const next = seeded(1_917);
	const { settlements } = seedReference;
	const weights = settlements.map(({ weight }) => weight);
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	return Array.from({ length: SMALL_AREAS }, (_, at) => {
		let left = next() * total;
		const settlement = settlements[weights.findIndex((weight) => (left -= weight) < 0)]!;
		const { x, y } = toGrid(settlement.point.lon, settlement.point.lat);
		return {
			id: `made-up ${String(at).padStart(4, '0')}`,
			name: settlement.name,
			x: Math.round(x + (next() - 0.5) * 6_000),
			y: Math.round(y + (next() - 0.5) * 6_000),
			children: evenly(100 + Math.round(next() * 500)),
			area: settlement.gss,
			fifth: 1 + Math.floor(next() * 5),
			rural: settlement.weight < 10_000
		};
	});
}
