import { z } from 'zod';
import { readFacts } from './facts.ts';
import { drafted, list, official } from './text.ts';
import { uuidOf } from './uuid.ts';
import type { TableRows } from './table-rows.ts';

const number = z.coerce.number();
const optionalNumber = z
	.string()
	.nullable()
	.transform((cell) => (cell === null ? null : Number(cell)))
	.refine((value) => value === null || Number.isFinite(value), 'a number');

const regionRow = z.object({
	rpb_code: z.string(),
	lhb_code: z.string(),
	short_en: z.string(),
	short_cy: z.string(),
	rpb_en: z.string(),
	rpb_cy: z.string(),
	lhb_en: z.string(),
	lhb_cy: z.string(),
	police_en: z.string()
});

const areaRow = z.object({
	gss_code: z.string(),
	name_en: z.string(),
	name_cy: z.string(),
	council_en: z.string(),
	council_cy: z.string(),
	centroid_lat: number,
	centroid_lon: number,
	area_km2: number,
	council_website: z.url(),
	rpb_code: z.string(),
	police_en: z.string(),
	police_cy: z.string(),
	ruc21_label: z.string()
});

/** The 7 regions and the 22 principal areas. */
export async function areaRows(folder: string): Promise<TableRows[]> {
	const regions = await readFacts(folder, 'regions.csv', regionRow);
	const areas = await readFacts(folder, 'areas.csv', areaRow);
	return [
		{
			table: 'region',
			key: ['id'],
			update: true,
			rows: regions.rows.map((region) => ({
				id: region.rpb_code,
				lhb_code: region.lhb_code,
				name: official(region.short_en, region.short_cy),
				board: official(region.rpb_en, region.rpb_cy),
				health_board: official(region.lhb_en, region.lhb_cy),
				police: region.police_en
			}))
		},
		{
			table: 'area',
			key: ['gss'],
			update: true,
			rows: areas.rows.map((area) => ({
				gss: area.gss_code,
				region_id: area.rpb_code,
				name: official(area.name_en, area.name_cy),
				council: official(area.council_en, area.council_cy),
				council_website: area.council_website,
				police: official(area.police_en, area.police_cy),
				longitude: area.centroid_lon,
				latitude: area.centroid_lat,
				area_km2: area.area_km2,
				rural_urban: area.ruc21_label
			}))
		}
	];
}

const outcodeRow = z.object({
	outcode: z.string(),
	kind: z.enum(['geographic', 'non-geographic']),
	post_town_en: z.string(),
	post_town_cy: z.string().nullable(),
	places: z.string().nullable(),
	la_gss: z.string(),
	wholly_in_wales: z.enum(['yes', 'no', 'uncertain', 'n/a']),
	lat: optionalNumber,
	lon: optionalNumber,
	confidence: z.enum(['high', 'medium', 'low'])
});

const settlementRow = z.object({
	name_en: z.string(),
	name_cy: z.string(),
	gss_code: z.string(),
	lat: number,
	lon: number,
	weight: number,
	weight_basis: z.string(),
	population: optionalNumber,
	population_year: optionalNumber,
	confidence: z.enum(['high', 'medium', 'low'])
});

/** Outward postcodes and settlements. */
export async function placeRows(folder: string): Promise<TableRows[]> {
	const outcodes = await readFacts(folder, 'outcodes.csv', outcodeRow);
	const settlements = await readFacts(folder, 'settlements.csv', settlementRow);
	return [
		{
			table: 'outward_code',
			key: ['id'],
			update: true,
			rows: outcodes.rows.map((code) => ({
				id: code.outcode,
				geographic: code.kind === 'geographic',
				post_town: drafted(code.post_town_en, code.post_town_cy ?? code.post_town_en),
				places: list(code.places),
				areas: list(code.la_gss),
				wholly_in_wales:
					code.wholly_in_wales === 'yes' ? true : code.wholly_in_wales === 'no' ? false : null,
				longitude: code.lon,
				latitude: code.lat,
				confidence: code.confidence
			}))
		},
		{
			table: 'settlement',
			key: ['id'],
			update: true,
			rows: settlements.rows.map((place) => ({
				id: uuidOf(`settlement:${place.gss_code}:${place.name_en}`),
				name: official(place.name_en, place.name_cy),
				gss: place.gss_code,
				longitude: place.lon,
				latitude: place.lat,
				weight: place.weight,
				weight_basis: place.weight_basis,
				population: place.population,
				population_year: place.population_year,
				confidence: place.confidence
			}))
		}
	];
}

const needRow = z.object({
	gss_code: z.string(),
	indicator: z.string(),
	value: optionalNumber,
	year: z.string(),
	status: z.enum(['published', 'derived']),
	source_id: z.string()
});

const frontDoorRow = z.object({
	gss_code: z.string(),
	service_id: z.string().nullable(),
	phone_day: z.string().nullable(),
	phone_out_of_hours: z.string().nullable(),
	page: z.url(),
	as_of: z.string().nullable(),
	source_display: z.string().nullable()
});

/** Need figures with year and source, and each council's children's front door. */
export async function needAndFrontDoorRows(folder: string): Promise<TableRows[]> {
	const sources = await readFacts(
		folder,
		'need-sources.csv',
		z.object({ source_id: z.string(), source: z.string() })
	);
	const need = await readFacts(folder, 'need.csv', needRow);
	const doors = await readFacts(folder, 'front-doors.csv', frontDoorRow);
	return [
		{
			table: 'need_source',
			key: ['id'],
			update: true,
			rows: sources.rows.map((source) => ({ id: source.source_id, source: source.source }))
		},
		{
			table: 'need_figure',
			key: ['area', 'indicator', 'year'],
			update: true,
			rows: need.rows.map((figure) => ({
				area: figure.gss_code,
				indicator: figure.indicator,
				year: figure.year,
				value: figure.value,
				standing: figure.status,
				source_id: figure.source_id
			}))
		},
		{
			table: 'front_door',
			key: ['gss'],
			update: true,
			rows: doors.rows.map((door) => ({
				gss: door.gss_code,
				fact_id: door.service_id,
				phone_day: door.phone_day,
				phone_out_of_hours: door.phone_out_of_hours,
				page: door.page,
				as_of: door.as_of,
				source_display: door.source_display
			}))
		}
	];
}
