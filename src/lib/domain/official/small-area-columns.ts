import type { Headings } from './table.ts';

/** Columns of files about small areas, as the Office for National Statistics, Nomis and StatsWales call them. */
export const SMALL_AREA_HEADINGS = {
	code: [
		/^lsoa_?21_?cd$/,
		/^lsoa_?21_?code$/,
		/^lsoa_2021_code$/,
		/^lsoa_code$/,
		/^lsoacd$/,
		/^code$/,
		/^area_code$/,
		/^geography_code$/,
		/^lsoa21$/
	],
	/** Only to say that the file is of another vintage. */
	code2011: [/^lsoa_?11_?cd$/, /^lsoa_?11_?code$/, /^lsoa_2011_code$/, /^lsoa_?01_?cd$/],
	name: [
		/^lsoa_?21_?nm$/,
		/^lsoa_?21_?name$/,
		/^lsoa_2021_name$/,
		/^name_en$/,
		/^lsoa_name$/,
		/^name$/
	],
	nameCy: [/^lsoa_?21_?nmw$/, /^name_cy$/, /^lsoa_name_cy$/],
	local: [/^wg_name_en$/, /^lsoa_name_eng$/, /^local_name_en$/],
	localCy: [/^wg_name_cy$/, /^lsoa_name_cym$/, /^local_name_cy$/],
	area: [/^lad\d*_?cd$/, /^lad_code$/, /^ltla\d*_?cd$/, /^local_authority_code$/, /^laua$/],
	lon: [/^pwc_lon$/, /^lon$/, /^long$/, /^longitude$/, /^x$/, /^easting$/, /^pwc_x$/],
	lat: [/^pwc_lat$/, /^lat$/, /^latitude$/, /^y$/, /^northing$/, /^pwc_y$/],
	children: [/^pop_0_17.*$/, /^children(_0_17)?$/, /^aged?_0_17$/, /^aged?_0_to_17$/],
	children15: [/^pop_0_15.*$/, /^aged?_0_15$/, /^aged?_0_to_15$/],
	pop_0_4: [/^pop_0_4$/, /^aged?_0_4$/, /^aged?_0_to_4$/],
	pop_5_10: [/^pop_5_10$/, /^aged?_5_10$/, /^aged?_5_to_10$/],
	pop_11_15: [/^pop_11_15$/, /^aged?_11_15$/, /^aged?_11_to_15$/],
	pop_16_17: [/^pop_16_17$/, /^aged?_16_17$/, /^aged?_16_to_17$/],
	rank: [
		/^wimd_?\d{4}_rank$/,
		/^wimd_?\d{4}_overall_rank$/,
		/^wimd_rank$/,
		/^overall_rank$/,
		/^wimd_\d{4}$/,
		/^rank$/
	],
	decile: [/^wimd_?\d{4}_decile$/, /^wimd_decile$/, /^decile$/],
	fifth: [/^wimd_?\d{4}_quintile$/, /^wimd_quintile$/, /^quintile$/, /^fifth$/],
	ruralCode: [/^ruc_?21_?cd$/, /^ruc_?21_?code$/, /^rural_class$/],
	/** Only to say that the file is of another vintage. */
	ruralCode2011: [/^ruc_?11_?cd$/, /^ruc_?11_?code$/, /^ruc_?01_?cd$/],
	ruralBroad: [/^ruc_?21_?broad$/, /^urban_rural_flag$/, /^ruc_?21_urban_rural$/, /^rural_urban$/]
} satisfies Headings<string>;

export type SmallAreaColumn = keyof typeof SMALL_AREA_HEADINGS;
