import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Locale } from '../../lib/domain/bilingual/locale.ts';
import { TIERS, type TierId } from '../../lib/domain/tier/tier.ts';
import { m } from '../../lib/i18n/paraglide/messages.js';

/** What one picture says and shows. */
export type Subject = {
	/** File name without its ending. */
	name: string;
	title: Record<Locale, string>;
	line: (locale: Locale) => string;
	/** Areas (GSS) that the map picks out; none: all of Wales. */
	areas: readonly string[];
	tier: TierId | null;
};

type Row = Record<string, string>;
const rowsOf = async (file: URL): Promise<Row[]> =>
	parse(await readFile(file), { columns: true, bom: true });

/** Everything a picture is made of: Haenau, each tier, each region and each council area. */
export async function subjects(seed: URL): Promise<Subject[]> {
	const areas = await rowsOf(new URL('areas.csv', seed));
	const regions = await rowsOf(new URL('regions.csv', seed));
	const places = [
		...regions.map((row) => ({
			name: row.rpb_code!,
			title: { en: row.short_en!, cy: row.short_cy! },
			areas: row.member_gss!.split(' ')
		})),
		...areas.map((row) => ({
			name: row.gss_code!,
			title: { en: row.name_en!, cy: row.name_cy! },
			areas: [row.gss_code!]
		}))
	];
	return [
		{
			name: 'haenau',
			title: both(m.reuse_og_title),
			line: (locale) => m.reuse_og_line({}, { locale }),
			areas: [],
			tier: null
		},
		...TIERS.map((tier) => ({
			name: tier,
			title: both(TIER_TITLES[tier]),
			line: (locale: Locale) => m.reuse_og_tier_line({}, { locale }),
			areas: [],
			tier
		})),
		...places.map((place) => ({
			...place,
			line: (locale: Locale) => m.reuse_og_area_line({}, { locale }),
			tier: null
		}))
	];
}

const TIER_TITLES = {
	universal: m.reuse_og_universal,
	primary: m.reuse_og_primary,
	secondary: m.reuse_og_secondary,
	targeted: m.reuse_og_targeted
};

const both = (say: (inputs: Record<string, never>, at: { locale: Locale }) => string) => ({
	en: say({}, { locale: 'en' }),
	cy: say({}, { locale: 'cy' })
});
