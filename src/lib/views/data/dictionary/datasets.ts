import { m } from '../../../i18n/paraglide/messages.js';
import type { Column, Say } from './column.ts';
import { ABOUT_COLUMNS, COVERAGE_COLUMNS, FORECAST_ABOUT_COLUMNS } from './coverage-columns.ts';
import { AREA_COLUMNS, FORECAST_COLUMNS, WHAT_IF_COLUMNS } from './outlook-columns.ts';
import { SERVICE_COLUMNS } from './service-columns.ts';

/** A set of open data: its files, what a row is, and its columns in their order. */
export type Dataset = {
	id: 'services' | 'coverage' | 'what-if' | 'forecast' | 'areas';
	title: Say;
	row: Say;
	/** Addresses of the files; `{locale}` stands for a language. */
	files: readonly { format: 'CSV' | 'JSON' | 'GeoJSON'; path: string }[];
	columns: Readonly<Record<string, Column>>;
};

/** Every set of open data whose columns the dictionary explains. */
export const DATASETS: readonly Dataset[] = [
	{
		id: 'services',
		title: m.dictionary_set_services,
		row: m.dictionary_row_services,
		files: [
			{ format: 'CSV', path: '/data/services.csv' },
			{ format: 'JSON', path: '/data/services.json' },
			{ format: 'GeoJSON', path: '/data/services.geojson' }
		],
		columns: SERVICE_COLUMNS
	},
	{
		id: 'coverage',
		title: m.dictionary_set_coverage,
		row: m.dictionary_row_coverage,
		files: [
			{ format: 'CSV', path: '/data/coverage.csv' },
			{ format: 'GeoJSON', path: '/data/coverage.geojson' }
		],
		columns: { ...COVERAGE_COLUMNS, ...ABOUT_COLUMNS }
	},
	{
		id: 'what-if',
		title: m.dictionary_set_what_if,
		row: m.dictionary_row_what_if,
		files: [{ format: 'CSV', path: '/data/what-if.csv' }],
		columns: { ...WHAT_IF_COLUMNS, ...ABOUT_COLUMNS }
	},
	{
		id: 'forecast',
		title: m.dictionary_set_forecast,
		row: m.dictionary_row_forecast,
		files: [{ format: 'CSV', path: '/{locale}/review/forecast.csv' }],
		columns: { ...FORECAST_COLUMNS, ...FORECAST_ABOUT_COLUMNS }
	},
	{
		id: 'areas',
		title: m.dictionary_set_areas,
		row: m.dictionary_row_areas,
		files: [{ format: 'GeoJSON', path: '/data/areas.geojson' }],
		columns: AREA_COLUMNS
	}
];
