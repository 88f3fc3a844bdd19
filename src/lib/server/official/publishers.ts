/** What `data:import` takes in. */
export const IMPORT_KINDS = [
	'boundaries',
	'health-boards',
	'lsoa',
	'lsoa-boundaries',
	'wimd',
	'rural',
	'postcodes',
	'figures'
] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export type Publisher = {
	/** Shown wherever the data is used. */
	source: string;
	licence: string;
	/** Environment variable with other addresses, separated by spaces. */
	variable: string;
	/** Where `official` fetches it; none where no address with a table is known. */
	addresses: readonly string[];
	vintage: string | null;
	/** What an operator has to know of it. */
	note: string | null;
};

const ONS = 'https://services1.arcgis.com/ESMARspQHYMw9BZ9/arcgis/rest/services';
const OGL = 'Open Government Licence v3.0';
const WELSH = (column: string) => `where=${encodeURIComponent(`${column} LIKE 'W%'`)}`;

/**
 * Where the publishers have their data. Looked up on 22 November 2026 in public code that uses these
 * addresses and in the portal's own catalogue records; they could not be called from where this was
 * written, so a first run may find that one has moved: name the new one in its variable.
 */
export const PUBLISHERS: Readonly<Record<ImportKind, Publisher>> = {
	boundaries: {
		source:
			'Office for National Statistics, Local Authority Districts, generalised to 20 m, clipped to the coast (BGC); contains OS data',
		licence: OGL,
		variable: 'OFFICIAL_BOUNDARIES_URL',
		addresses: [
			`${ONS}/Local_Authority_Districts_December_2024_Boundaries_UK_BGC/FeatureServer/0?${WELSH('LAD24CD')}`
		],
		vintage: 'December 2024',
		note: null
	},
	'health-boards': {
		source: 'Office for National Statistics, Local Health Boards; contains OS data',
		licence: OGL,
		variable: 'OFFICIAL_HEALTH_BOARDS_URL',
		addresses: [`${ONS}/Local_Health_Boards_April_2022_WA_BFC_2022/FeatureServer/0`],
		vintage: 'April 2022',
		note: null
	},
	lsoa: {
		source:
			'Office for National Statistics, small areas (LSOA 2021) with population-weighted centroids and population',
		licence: OGL,
		variable: 'OFFICIAL_LSOA_URL',
		addresses: [],
		vintage: null,
		note:
			`Needs centroids and children: name ${ONS}/LSOA_PopCentroids_EW_2021_V4/FeatureServer/0?${WELSH('LSOA21CD')}, ` +
			`${ONS}/LSOA21_WD24_LAD24_EW_LU/FeatureServer/0?${WELSH('LAD24CD')} and a table of children by small area ` +
			'(population estimates of Nomis or StatsWales as CSV) in the variable.'
	},
	'lsoa-boundaries': {
		source:
			'Office for National Statistics, Lower-layer Super Output Areas, generalised to 20 m, clipped to the coast (BGC); contains OS data',
		licence: OGL,
		variable: 'OFFICIAL_LSOA_BOUNDARIES_URL',
		addresses: [
			`${ONS}/Lower_layer_Super_Output_Areas_December_2021_Boundaries_EW_BGC_V5/FeatureServer/0?${WELSH('LSOA21CD')}`
		],
		vintage: 'December 2021',
		note: null
	},
	wimd: {
		source: 'Welsh Government, Welsh Index of Multiple Deprivation',
		licence: OGL,
		variable: 'OFFICIAL_WIMD_URL',
		addresses: [],
		vintage: null,
		note: 'Published as a spreadsheet (gov.wales, "WIMD 2025 index and domain ranks by small area"): save its sheet of ranks as CSV and name it.'
	},
	rural: {
		source:
			'Office for National Statistics and Defra, Rural Urban Classification 2021 of small areas',
		licence: OGL,
		variable: 'OFFICIAL_RURAL_URL',
		addresses: [`${ONS}/LSOA21_RUC21_EW_LU/FeatureServer/0?${WELSH('LSOA21CD')}`],
		vintage: '2021',
		note: null
	},
	postcodes: {
		source:
			'Office for National Statistics, postcode directory; contains OS data, Royal Mail data (Royal Mail copyright and database right) and National Statistics data',
		licence: OGL,
		variable: 'OFFICIAL_POSTCODES_URL',
		addresses: [
			`${ONS}/ONSPD_Online_latest_Postcode_Centroids/FeatureServer/0?where=${encodeURIComponent("CTRY25CD = 'W92000004' AND DOTERM IS NULL")}` +
				'&outFields=PCDS,DOTERM,CTRY25CD,LAD25CD,LSOA21CD,LAT,LONG'
		],
		vintage: 'latest',
		note: null
	},
	figures: {
		source:
			'Office for National Statistics and Welsh Government (StatsWales), figures of authorities',
		licence: OGL,
		variable: 'OFFICIAL_FIGURES_URL',
		addresses: [],
		vintage: null,
		note: 'A table of your own making: area_code, indicator, year, value (StatsWales offers each of its tables as CSV).'
	}
};

/** The addresses of a kind: those of the environment, else the publisher's. */
export function addressesOf(
	kind: ImportKind,
	env: Record<string, string | undefined>
): readonly string[] {
	const given = env[PUBLISHERS[kind].variable]?.trim();
	return given ? given.split(/\s+/) : PUBLISHERS[kind].addresses;
}
