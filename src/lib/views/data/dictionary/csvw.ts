import type { Column, ColumnType } from './column.ts';
import { DATASETS, type Dataset } from './datasets.ts';

const DATATYPES: Record<ColumnType, unknown> = {
	text: 'string',
	code: 'string',
	id: 'string',
	integer: 'integer',
	decimal: 'decimal',
	date: 'date',
	// A year, a month or a day.
	'part-date': { base: 'string', format: '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' },
	'yes-no': { base: 'boolean', format: 'yes|no' },
	link: 'anyURI'
};

const inBoth = (says: Column['says']) => [
	{ '@value': says({}, { locale: 'en' }), '@language': 'en' },
	{ '@value': says({}, { locale: 'cy' }), '@language': 'cy' }
];

/**
 * The dictionary as CSV on the Web metadata (W3C, 2015): what each column of each CSV file holds. Files
 * that come as GeoJSON only have the same columns as properties.
 */
export const csvwDictionary = (origin: string) => ({
	'@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
	tables: DATASETS.map((set) => tableOf(set, origin))
});

function tableOf({ id, title, row, files, columns }: Dataset, origin: string) {
	const addresses = files.map(({ format, path }) => ({
		format,
		url: origin + path.replace('{locale}', 'en')
	}));
	return {
		url: addresses[0]!.url,
		'@id': `${origin}/data/dictionary.json#${id}`,
		'dc:title': inBoth(title),
		'dc:description': inBoth(row),
		'dc:license': {
			'@id': 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'
		},
		'dc:hasFormat': addresses.map(({ url }) => ({ '@id': url })),
		dialect: { encoding: 'utf-8', header: true },
		tableSchema: { columns: Object.entries(columns).map(columnOf) }
	};
}

const columnOf = ([name, column]: [string, Column]) => ({
	name,
	titles: name,
	datatype: DATATYPES[column.type],
	...(column.list ? { separator: ';' } : {}),
	...(column.language ? { lang: column.language } : {}),
	required: column.empty === 'never',
	'dc:description': inBoth(column.says),
	...(column.unit ? { 'schema:unitText': column.unit } : {}),
	...(column.values ? { 'schema:valuePattern': column.values.join('|') } : {}),
	'rdfs:comment': `empty: ${column.empty}`,
	'skos:example': column.example
});
