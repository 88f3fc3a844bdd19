import { describe, expect, it } from 'vitest';
import { forecastByPlace } from '../../../../../src/lib/coverage/forecast/forecast-by-place.ts';
import { areaCollection } from '../../../../../src/lib/server/places/area-collection.ts';
import { coverageAbout } from '../../../../../src/lib/views/data/coverage-about.ts';
import { coverageRows } from '../../../../../src/lib/views/data/coverage-rows.ts';
import { csvText } from '../../../../../src/lib/server/http/csv-text.ts';
import {
	ABOUT_COLUMNS,
	COVERAGE_COLUMNS
} from '../../../../../src/lib/views/data/dictionary/coverage-columns.ts';
import { csvwDictionary } from '../../../../../src/lib/views/data/dictionary/csvw.ts';
import { DATASETS } from '../../../../../src/lib/views/data/dictionary/datasets.ts';
import { dictionaryView } from '../../../../../src/lib/views/data/dictionary/dictionary-view.ts';
import {
	AREA_COLUMNS,
	FORECAST_COLUMNS,
	WHAT_IF_COLUMNS
} from '../../../../../src/lib/views/data/dictionary/outlook-columns.ts';
import type { Column } from '../../../../../src/lib/views/data/dictionary/column.ts';
import { SERVICE_COLUMNS } from '../../../../../src/lib/views/data/dictionary/service-columns.ts';
import { jsonRow } from '../../../../../src/lib/views/data/json-row.ts';
import { serviceRow } from '../../../../../src/lib/views/data/service-row.ts';
import { whatIfRows } from '../../../../../src/lib/views/data/what-if-rows.ts';
import { forecastRows } from '../../../../../src/lib/views/review/forecast-rows.ts';
import { gazetteerFrom } from '../../../../../src/lib/server/places/snapshot-gazetteer.ts';
import { seedReference, seedServices } from '../../../domain/seed-record.ts';
import { seedCoverage, TODAY } from '../seed-coverage.ts';

type Row = Record<string, string | number>;

/** Rows of every kind of file, made from the seed record. */
function rowsOfFiles(): Record<string, { columns: Record<string, Column>; rows: Row[] }> {
	const { setting, query, problems, result } = seedCoverage('level=region');
	const kind = result.coverage.kinds[0]!;
	const change = `add.${kind.tier}.${seedReference.categories.find(({ group }) => group === kind.group)!.id}.in-W06000002`;
	const planned = seedCoverage(`change=${change}`);
	const areas = areaCollection(
		{
			type: 'FeatureCollection',
			features: [
				{
					type: 'Feature',
					properties: { gss: 'W06000002' },
					geometry: { type: 'Polygon', coordinates: [] }
				}
			]
		} as never,
		gazetteerFrom(seedReference)
	);
	return {
		services: {
			columns: SERVICE_COLUMNS,
			rows: seedServices.map((service) => serviceRow(service, TODAY))
		},
		coverage: {
			columns: COVERAGE_COLUMNS,
			rows: coverageRows(setting, result, 'region')
		},
		about: {
			columns: ABOUT_COLUMNS,
			rows: [coverageAbout(setting, result, query, problems)]
		},
		'what-if': {
			columns: WHAT_IF_COLUMNS,
			rows: whatIfRows(planned.setting, planned.result, planned.query, [])
		},
		forecast: {
			columns: FORECAST_COLUMNS,
			rows: forecastRows(
				forecastByPlace({ ...result, inputs: setting.inputs }, TODAY),
				setting.names
			)
		},
		areas: { columns: AREA_COLUMNS, rows: areas.features.map(({ properties }) => properties) }
	};
}
const files = rowsOfFiles();

describe.each(Object.entries(files))('%s', (_, { columns, rows }) => {
	it('has a dictionary entry for every column, in the order of the file, and no other', () => {
		expect(rows.length).toBeGreaterThan(0);
		for (const row of rows) expect(Object.keys(row)).toEqual(Object.keys(columns));
	});

	it('holds in every cell what the dictionary says', () => {
		const wrong = rows.flatMap((row) =>
			Object.entries(columns)
				.filter(([name, column]) => !holds(column, row[name]!))
				.map(([name]) => `${name}: ${JSON.stringify(row[name])}`)
		);
		expect([...new Set(wrong)]).toEqual([]);
	});
});

const FORMS: Partial<Record<Column['type'], RegExp>> = {
	id: /^[0-9a-f-]{36}$/,
	integer: /^-?\d+$/,
	decimal: /^-?\d+(\.\d+)?$/,
	date: /^\d{4}-\d\d-\d\d$/,
	'part-date': /^\d{4}(-\d\d){0,2}$/,
	'yes-no': /^(yes|no)$/,
	link: /^https?:\/\//
};

/** Whether a cell is what its column says: its type, its words, and empty only where it may be. */
function holds({ type, list, values, empty }: Column, cell: string | number): boolean {
	if (cell === '') return empty !== 'never';
	const words = list ? String(cell).split(';') : [String(cell)];
	return words.every(
		(word) => (FORMS[type]?.test(word) ?? true) && (!values || values.includes(word))
	);
}

it('every example is one that its column may hold', () => {
	const wrong = DATASETS.flatMap(({ id, columns }) =>
		Object.entries(columns)
			.filter(([, column]) => column.example === '' || !holds(column, column.example))
			.map(([name]) => `${id}.${name}`)
	);
	expect(wrong).toEqual([]);
});

describe('the page and the metadata', () => {
	it('tell of every column of every set in both languages', () => {
		for (const locale of ['en', 'cy'] as const) {
			const { sections } = dictionaryView(locale);
			for (const { id, columns } of DATASETS) {
				const table = sections
					.find((section) => section.id === id)!
					.blocks.find(({ kind }) => kind === 'table');
				if (table?.kind !== 'table') throw new Error(`${id} has no table`);
				expect(table.rows.map(([name]) => name![0])).toEqual(
					Object.keys(columns).map((name) => ({ code: name, lang: 'en' }))
				);
			}
		}
		const { tables } = csvwDictionary('https://haenau.example');
		expect(tables.map(({ tableSchema }) => tableSchema.columns.map(({ name }) => name))).toEqual(
			DATASETS.map(({ columns }) => Object.keys(columns))
		);
		for (const { tableSchema } of tables) {
			for (const column of tableSchema.columns) {
				expect(column['dc:description'].map((said) => said['@language'])).toEqual(['en', 'cy']);
			}
		}
	});
});

describe('a row as JSON', () => {
	const row = serviceRow(seedServices[0]!, TODAY);
	it('has lists, numbers, answers and null where the file has text', () => {
		const json = jsonRow(SERVICE_COLUMNS, {
			...row,
			minimum_age: 0,
			town: '',
			tiers: 'primary;targeted'
		});
		expect(json).toMatchObject({
			minimum_age: 0,
			town: null,
			tiers: ['primary', 'targeted'],
			in_scope: true
		});
		expect(jsonRow(SERVICE_COLUMNS, { ...row, languages: '' }).languages).toEqual([]);
	});
});

it('a file has the columns of the dictionary whatever else its rows carry', () => {
	const { gss, name_en, name_cy, region } = AREA_COLUMNS;
	const rows = [{ gss: 'W06000002', name_en: '=1+1', name_cy: 'Ŵ', region: 'NW', secret: 'x' }];
	expect(csvText<keyof typeof AREA_COLUMNS>({ gss, name_en, name_cy, region }, rows)).toBe(
		"\uFEFFgss,name_en,name_cy,region\nW06000002,'=1+1,Ŵ,NW\n"
	);
});
