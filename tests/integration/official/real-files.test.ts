/** The official files themselves, taken into the record; left out where they are not beside the project. */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deprivationSchema } from '../../../src/lib/domain/official/formats/deprivation.ts';
import { healthBoardsSchema } from '../../../src/lib/domain/official/formats/health-boards.ts';
import { ruralClassSchema } from '../../../src/lib/domain/official/formats/rural-class.ts';
import { smallAreaPolygonsSchema } from '../../../src/lib/domain/official/formats/small-area-polygons.ts';
import { smallAreasSchema } from '../../../src/lib/domain/official/formats/small-areas.ts';
import { indexPolygons, locateArea } from '../../../src/lib/domain/place/area-locator.ts';
import { areaPolygonsSchema } from '../../../src/lib/domain/place/area-polygons.ts';
import { recogniseFiles } from '../../../src/lib/server/official/recognise-files.ts';
import { rollBack } from '../../../src/lib/server/official/roll-back.ts';
import { readWrittenPostcodes } from '../../../src/lib/server/official/postcodes-csv.ts';
import { loadPostcodeFile } from '../../../src/lib/server/places/postcode-file.ts';
import { temporaryFolder } from '../embedded/fixture.ts';
import { openEmbeddedRecord, type RecordDatabase } from '../record/record-database.ts';
import { FILES, hasShared, recordOf, SHARED, takeIn } from './an-import.ts';

const realTest = test.runIf(hasShared);
let opened: RecordDatabase;
let scratch: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
	if (hasShared) opened = await openEmbeddedRecord();
	scratch = await temporaryFolder();
});
afterAll(async () => {
	await opened?.close();
	await scratch.remove();
});

const take = (...files: Parameters<typeof takeIn>[2]) => takeIn(opened.db, opened.folder, files);
const versionOf = async (kind: string) =>
	(await recordOf(opened.db).versions()).find((one) => one.kind === kind && one.in_use);
const pathOf = async (kind: string) =>
	join(opened.folder, 'reference', (await versionOf(kind))!.path);
const documentOf = async (kind: string): Promise<unknown> =>
	JSON.parse(await readFile(await pathOf(kind), 'utf8'));
const ALL: Parameters<typeof takeIn>[2] = [
	['boundaries', FILES.boundaries],
	['health-boards', FILES.boards],
	['lsoa', FILES.small],
	['lsoa-boundaries', FILES.shapes],
	['postcodes', FILES.postcodes, 'August 2024']
];

realTest('a folder of them is recognised, the finer of two taken', async () => {
	const found = await recogniseFiles(SHARED, new Set(['pop_0_4']));
	expect(Object.fromEntries(found.map(({ kind, given }) => [kind, given[0]]))).toEqual({
		boundaries: FILES.boundaries,
		'health-boards': FILES.boards,
		lsoa: FILES.small,
		'lsoa-boundaries': FILES.shapes,
		postcodes: FILES.postcodes
	});
});

realTest('what is not agreed to writes nothing', async () => {
	const { imported, said } = await takeIn(opened.db, opened.folder, ALL, false);
	expect(imported).toBeNull();
	expect(said).toMatch(/Cardiff: 109 -> 142 km² \(\+30\.4%\)/);
	expect(await readdir(join(opened.folder, 'reference'))).toEqual([]);
	expect(await recordOf(opened.db).versions()).toHaveLength(1);
});

realTest(
	'all of them are switched in at once: 22 areas, 1,917 small areas, 138,723 postcodes',
	async () => {
		const { imported } = await take(...ALL);
		expect(imported).toEqual({
			already: [],
			switched: [
				'principal-areas',
				'principal-areas-drawn',
				'health-boards',
				'small-areas',
				'deprivation',
				'rural-class',
				'small-area-polygons',
				'postcodes'
			]
		});
		const rows = Object.fromEntries(
			(await recordOf(opened.db).versions())
				.filter((one) => one.in_use)
				.map((one) => [one.kind, one.rows])
		);
		expect(rows).toEqual({
			'principal-areas': 22,
			'principal-areas-drawn': 22,
			'health-boards': 7,
			'small-areas': 1917,
			deprivation: 1917,
			'rural-class': 1917,
			'small-area-polygons': 1917,
			postcodes: 138_723
		});
		expect((await loadPostcodeFile(await pathOf('postcodes'))).size).toBe(138_723);
		healthBoardsSchema.parse(await documentOf('health-boards'));
		expect(
			smallAreaPolygonsSchema.parse(await documentOf('small-area-polygons')).features
		).toHaveLength(1917);
	}
);

realTest('the known sums of each authority hold', async () => {
	const small = smallAreasSchema.parse(await documentOf('small-areas')).rows;
	const ranks = new Map(
		deprivationSchema.parse(await documentOf('deprivation')).rows.map((row) => [row.code, row])
	);
	const rural = new Map(
		ruralClassSchema.parse(await documentOf('rural-class')).rows.map((row) => [row.code, row.rural])
	);
	const expected = parse(await readFile(FILES.summary), { columns: true, bom: true }) as Record<
		string,
		string
	>[];
	const found = expected.map(({ lad_code }) => {
		const of = small.filter(({ area }) => area === lad_code);
		const deprived = of.filter(({ code }) => ranks.get(code)!.decile <= 3);
		return {
			lad_code,
			lsoa21_n: String(of.length),
			pop_0_15_2021: String(of.reduce((sum, one) => sum + (one.aged_0_15 ?? 0), 0)),
			lsoas_wimd2025_decile1: String(of.filter(({ code }) => ranks.get(code)!.decile === 1).length),
			lsoas_wimd2025_deciles1_3: String(deprived.length),
			children_in_deciles1_3: String(deprived.reduce((sum, one) => sum + (one.aged_0_15 ?? 0), 0)),
			lsoas_rural: String(of.filter(({ code }) => rural.get(code)).length),
			pop_0_17_mid2020: String(of.reduce((sum, one) => sum + one.children, 0))
		};
	});
	expect(expected).toHaveLength(22);
	expect(found).toEqual(expected.map((row) => expect.objectContaining(pick(row, found[0]!))));
});

const pick = (row: Record<string, string>, like: object) =>
	Object.fromEntries(Object.keys(like).map((key) => [key, row[key]]));

realTest(
	'the drawn borders are light, and the precise ones put postcodes where the directory has them',
	async () => {
		const drawn = areaPolygonsSchema.parse(await documentOf('principal-areas-drawn'));
		const points = JSON.stringify(drawn).split('],[').length;
		expect(points).toBeLessThan(6_000);
		const index = indexPolygons(areaPolygonsSchema.parse(await documentOf('principal-areas')));
		const rows = readWrittenPostcodes(await readFile(await pathOf('postcodes')));
		const some = rows.filter((_, at) => at % 97 === 0);
		const right = some.filter(
			({ lon, lat, area }) => locateArea({ lon, lat }, index)?.gss === area
		);
		expect(right.length / some.length).toBeGreaterThan(0.998);
	}
);

realTest('the same files again change nothing', async () => {
	const before = await recordOf(opened.db).versions();
	const { imported, said } = await take(...ALL);
	expect(imported!.switched).toEqual([]);
	expect(said.match(/already loaded, nothing changes/g)).toHaveLength(8);
	expect(await recordOf(opened.db).versions()).toEqual(before);
});

realTest('a vintage that was said wrongly is mended by saying it again', async () => {
	const { imported, said } = await take(['postcodes', FILES.postcodes, 'November 2024']);
	expect(imported!.switched).toEqual(['postcodes']);
	expect(said).toContain('The same data as is loaded, until now said to be of');
	expect((await versionOf('postcodes'))!.vintage).toBe('November 2024');
	expect((await take(...ALL)).imported!.switched).toEqual(['postcodes']);
});

realTest('another version is laid against the loaded one, and rolled back', async () => {
	const precise = (await versionOf('principal-areas'))!.sha256;
	const { said } = await take(['boundaries', FILES.light]);
	expect(said).toMatch(/Wales: 20,783 -> 20,783 km², 31,983 -> 20,195 points/);
	expect((await versionOf('principal-areas'))!.sha256).not.toBe(precise);
	await rollBack('boundaries', recordOf(opened.db));
	expect((await versionOf('principal-areas'))!.sha256).toBe(precise);
});

describe('a file that is wrong changes nothing, and says why', () => {
	const lines = async () =>
		gunzipSync(await readFile(FILES.postcodes))
			.toString('utf8')
			.trimEnd()
			.split('\n');
	const write = async (name: string, content: string | Buffer) => {
		const path = join(scratch.path, name);
		await writeFile(path, content);
		return path;
	};
	const WRONG: [string, () => Promise<Parameters<typeof takeIn>[2][number]>, RegExp][] = [
		[
			'a packed file cut off',
			async () => {
				const whole = await readFile(FILES.postcodes);
				return [
					'postcodes',
					await write('cut.csv.gz', whole.subarray(0, whole.length / 2)),
					'2024'
				];
			},
			/cut.csv.gz is cut off/
		],
		[
			'a file cut off between two rows',
			async () => [
				'postcodes',
				await write('half.csv', (await lines()).slice(0, 70_000).join('\n')),
				'2024'
			],
			/has no postcode of .*: it is not all of the file/
		],
		[
			'a file cut off in a row',
			async () => [
				'postcodes',
				await write('short.csv', (await lines()).join('\n').slice(0, -12)),
				'2024'
			],
			/row 138724: the row is cut off/
		],
		[
			'a postcode twice',
			async () => {
				const all = await lines();
				return [
					'postcodes',
					await write('twice.csv.gz', gzipSync([...all, all[9]].join('\n'))),
					'2024'
				];
			},
			/row 138725: the postcode of this row is there twice/
		],
		[
			'columns swapped',
			async () => {
				const text = (await lines()).join('\n').replace('postcode,lat,lon', 'postcode,lon,lat');
				return ['postcodes', await write('swapped.csv', text), '2024'];
			},
			/has longitude and latitude swapped/
		],
		[
			'small areas in the place of boundaries',
			async () => ['boundaries', FILES.shapes],
			/has small areas and not authorities/
		],
		[
			'boundaries in the place of small areas',
			async () => ['lsoa-boundaries', FILES.boundaries],
			/has 0 small areas of Wales/
		],
		[
			'a table in the place of boundaries',
			async () => ['boundaries', FILES.small, '2025'],
			/is no GeoJSON/
		],
		[
			'boundaries cut off',
			async () => {
				const whole = await readFile(FILES.boundaries);
				return ['boundaries', await write('lad_2025_cut.geojson', whole.subarray(0, 300_000))];
			},
			/cut off: the download is not whole/
		],
		[
			'an older vintage',
			async () => ['boundaries', FILES.light, 'May 2019'],
			/of May 2019 is older than what is loaded \(2025\)/
		],
		['no vintage', async () => ['postcodes', FILES.postcodes], /does not tell its vintage/]
	];
	test.runIf(hasShared).each(WRONG)('%s', async (_, file, says) => {
		const before = await recordOf(opened.db).versions();
		const one = await file();
		const refused = await take(one).then(
			() => 'nothing was refused',
			(error: Error) => `${error.name}: ${error.message}`
		);
		expect(refused).toMatch(/^OfficialDataRefused/);
		expect(refused).toMatch(says);
		// A postcode in a message would end in a log.
		expect(refused).not.toMatch(/\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/);
		expect(await recordOf(opened.db).versions()).toEqual(before);
		const staged = await readdir(join(opened.folder, 'reference'));
		expect(staged.filter((name) => name.startsWith('.'))).toEqual([]);
	});
});
