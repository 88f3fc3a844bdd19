import { expect, it } from 'vitest';
import { coverageAbout } from '../../../../src/lib/views/data/coverage-about.ts';
import { coverageFileName } from '../../../../src/lib/views/data/coverage-file-name.ts';
import { coverageGeojson } from '../../../../src/lib/views/data/coverage-geojson.ts';
import { coverageRows } from '../../../../src/lib/views/data/coverage-rows.ts';
import { welshAreas } from '../../map/welsh-areas.ts';
import { seedCoverage, seedSetting } from './seed-coverage.ts';

it.each([
	['', 'csv', 'haenau-coverage-authority-2026-11-22-v5.csv'],
	['ages=0-4', 'csv', 'haenau-coverage-authority-2026-11-22-v5-ages-0-4.csv'],
	[
		'level=region&welsh=1&share=40',
		'geojson',
		'haenau-coverage-region-2026-11-22-v5-welsh-share-40.geojson'
	],
	['tier=targeted&kind=safety', 'csv', 'haenau-coverage-authority-2026-11-22-v5.csv'],
	[
		'tier=targeted&kind=safety&view=record',
		'svg',
		'haenau-coverage-authority-targeted-2026-11-22-v5-kind-safety.svg'
	],
	[
		'change=add.targeted.ifst.in-W06000008&scenario=../../x',
		'csv',
		'haenau-coverage-authority-2026-11-22-v5-what-if.csv'
	]
] as const)('a file of "%s" as %s is called %s', (address, format, name) => {
	expect(coverageFileName(seedCoverage(address).query, seedSetting, format)).toBe(name);
});

it.each([
	['', 22],
	['level=region', 7]
])(
	'GeoJSON of "%s" has a polygon for each of %i places, with every kind of help',
	(address, count) => {
		const { setting, query, problems, result } = seedCoverage(address);
		const rows = coverageRows(setting, result, query.level);
		const about = coverageAbout(setting, result, query, problems);
		const { features, ...collection } = coverageGeojson(setting, rows, about, welshAreas());
		expect(collection).toEqual({ type: 'FeatureCollection', about });
		expect(features).toHaveLength(count);
		for (const { id, geometry, properties } of features) {
			expect(geometry.coordinates.length).toBeGreaterThan(0);
			for (const row of rows.filter(({ area_code }) => area_code === id)) {
				expect(properties).toHaveProperty(
					[`${row.tier}.${row.group}.record_reached`],
					row.record_reached
				);
			}
		}
	}
);
