import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { indexPolygons, locateArea } from '../../domain/place/area-locator.ts';
import { loadPolygons } from '../places/load-polygons.ts';
import { advocacyFactSchema, advocacyRows } from './advocacy-rows.ts';
import { exampleFacts, exampleRows } from './example-rows.ts';
import { readFacts } from './facts.ts';
import { areaRows, needAndFrontDoorRows, placeRows } from './geography-rows.ts';
import { categoryRows, tierRows } from './reference-rows.ts';
import { serviceFactSchema } from './service-fact.ts';
import { serviceRows, statementRows } from './service-rows.ts';
import type { TableRows } from './table-rows.ts';

/** Asks the database as its owner. */
export type OwnerSql = <Row>(text: string, parameters?: unknown[]) => Promise<Row[]>;

/** Raised when the way facts become rows changes, so that every database takes them in again. */
const MAPPING_VERSION = 1;

/** The committed polygons of the principal areas. */
export const POLYGONS_FILE = 'principal-areas.geojson';

/** Where a seed's polygons come from; printed wherever they are drawn. */
const POLYGONS = {
	kind: 'principal-areas',
	path: POLYGONS_FILE,
	source: 'Natural Earth, 1:10m admin 1, simplified',
	licence: 'public domain',
	vintage: 'Natural Earth 1:10m; areas as at 2026'
};

/**
 * Takes the seed facts of `folder` into the database, in one transaction. A service, statement or
 * example is taken in once and belongs to the record from then on; reference data follows the facts. Returns false when nothing had changed
 * since the last time. Throws an error naming file, line and column of a fact that makes no sense.
 */
export async function seed(sql: OwnerSql, folder: string): Promise<boolean> {
	const fingerprint = await fingerprintOf(folder);
	const [last] = await sql<{ sha256: string }>(
		"select sha256 from app.seed_run where fact_file = 'all'"
	);
	if (last?.sha256 === fingerprint) return false;
	const known = await sql<{ fact_id: string }>('select fact_id from app.seed_fact');
	const batches = await seedRows(folder, new Set(known.map(({ fact_id }) => fact_id)));
	batches.push({
		table: 'seed_run',
		key: ['fact_file'],
		update: true,
		rows: [{ fact_file: 'all', sha256: fingerprint }]
	});
	await sql('select app.take_in($1::jsonb)', [JSON.stringify(batches)]);
	return true;
}

/**
 * Every row that the facts of `folder` give, in an order that satisfies foreign keys. Services and
 * statements in `known` are left out: they belong to the record now.
 */
export async function seedRows(
	folder: string,
	known: ReadonlySet<string> = new Set()
): Promise<TableRows[]> {
	const polygons = indexPolygons(await loadPolygons(join(folder, POLYGONS_FILE)));
	const all = await readFacts(folder, 'services.csv', serviceFactSchema);
	const facts = all.rows.filter((fact) => !known.has(fact.id));
	const advocacy = await readFacts(folder, 'advocacy.csv', advocacyFactSchema);
	const examples = (await exampleFacts(folder)).filter((fact) => !known.has(fact.id));
	return [
		...(await tierRows(folder)),
		...(await categoryRows(folder)),
		...(await areaRows(folder)),
		...(await placeRows(folder)),
		...(await needAndFrontDoorRows(folder)),
		await polygonFileRows(folder),
		...serviceRows(
			facts.filter((fact) => fact.kind === 'service'),
			(point) => locateArea(point, polygons)?.gss ?? null
		),
		advocacyRows(advocacy.rows.filter((fact) => !known.has(fact.id))),
		...statementRows(facts.filter((fact) => fact.kind === 'statement')),
		exampleRows(examples),
		{
			table: 'seed_fact',
			key: ['fact_id'],
			rows: [...facts, ...examples].map((fact) => ({ fact_id: fact.id }))
		}
	];
}

async function polygonFileRows(folder: string): Promise<TableRows> {
	const bytes = await readFile(join(folder, POLYGONS_FILE));
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	return {
		table: 'reference_file',
		key: ['kind'],
		// An operator may have loaded official boundaries since: those stay.
		rows: [{ ...POLYGONS, sha256 }]
	};
}

async function fingerprintOf(folder: string): Promise<string> {
	const hash = createHash('sha256').update(`mapping ${MAPPING_VERSION}\n`);
	const names = (await readdir(folder)).filter((name) => /\.(csv|json|geojson)$/.test(name)).sort();
	for (const name of names) hash.update(name).update(await readFile(join(folder, name)));
	return hash.digest('hex');
}
