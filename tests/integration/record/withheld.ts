import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { Service } from '../../../src/lib/domain/service/service.ts';
import { changesSince } from './changes.ts';
import type { Record } from './describe-record.ts';
import { seedDir } from './record-database.ts';
import { refusalOf } from './refusals.ts';

type Row = { [column: string]: string };
const facts = async (name: string): Promise<Row[]> =>
	parse(await readFile(join(seedDir, name)), { columns: true, bom: true });

const POSTCODE = /\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b/i;

export function withheldPromises(record: Record): void {
	test('the facts hold no place of a withheld service', async () => {
		const withheld = (await facts('services.csv')).filter((row) => row.location_withheld === 'yes');
		expect(withheld.length).toBeGreaterThan(15);
		const placed = withheld.filter((row) => row.site_town || row.lat || row.lon);
		expect(placed.map((row) => row.id)).toEqual([]);
		const { towns, authorities } = await townsAndAuthorities();
		const said = withheld.flatMap((row) => {
			const text = Object.values(row).join('\n');
			const own = (row.la_gss ?? '').split(';').flatMap((gss) => towns.get(gss.trim()) ?? []);
			return own
				.filter((town) => names(text, town, authorities))
				.map((town) => `${row.id} names ${town}`);
		});
		expect(said).toEqual([]);
	});

	test('the snapshot holds no place of a withheld service', async () => {
		const { towns, authorities } = await townsAndAuthorities();
		const { items } = await changesSince(record(), 0);
		const services = items.filter((item) => item.entity === 'service').map((item) => item.body);
		const withheld = (services as (Service | null)[]).filter((body) => body?.location_withheld);
		expect(withheld.length).toBeGreaterThan(15);
		for (const body of withheld) {
			const { locations, areas, delivery, url, ...texts } = body!;
			expect([body!.fact_id, locations]).toEqual([body!.fact_id, []]);
			expect(delivery.map(({ mode }) => mode)).not.toContain('site');
			if (url !== null) expect(new URL(url).pathname).toBe('/');
			const text = JSON.stringify(texts);
			expect(text).not.toMatch(POSTCODE);
			const own = areas.flatMap((gss) => towns.get(gss) ?? []);
			expect(own.filter((town) => names(text, town, authorities))).toEqual([]);
		}
	});

	test('a withheld service is given no place', async () => {
		const place = `insert into app.service_at_location (id, service_id, location_id)
			select gen_random_uuid(), s.id, l.id from app.service s, app.location l where s.location_withheld limit 1`;
		expect(await refusalOf(record(), place)).toBe('place_needs_open_service');
	});

	test('a service can not become withheld while a place hangs on it', async () => {
		const withhold = `update app.service set location_withheld = true, url = null
			where id = (select service_id from app.service_at_location limit 1)`;
		expect(await refusalOf(record(), withhold)).toBe('place_needs_open_service');
		const place = `update app.service_at_location set location_withheld = true`;
		expect(await refusalOf(record(), place)).toBe('place_of_withheld_service');
	});

	test.each(['LL57 1TF', 'll571tf', 'Cf10  1aa', 'CF101AA.'])(
		'the text of a withheld service takes no postcode such as "%s"',
		async (postcode) => {
			for (const [field, text] of [
				['name', { en: `House at ${postcode}`, cy: null, cy_state: 'missing' }],
				['description', { en: 'Safe', cy: `Ger ${postcode}`, cy_state: 'draft' }]
			] as const) {
				const change = `update app.service set ${field} = '${JSON.stringify(text)}' where location_withheld`;
				const refused = await refusalOf(record(), change);
				expect(refused).toBe('withheld_text_names_place');
				expect(refused).not.toMatch(POSTCODE);
			}
		}
	);
}

/** Settlements by authority, in both languages, but not those that share an authority's name. */
async function townsAndAuthorities(): Promise<{
	towns: Map<string, string[]>;
	authorities: string[];
}> {
	const areas = await facts('areas.csv');
	const authorities = new Set(areas.flatMap((row) => [row.name_en!, row.name_cy!]));
	const towns = new Map<string, string[]>();
	for (const row of await facts('settlements.csv')) {
		const own = [row.name_en!, row.name_cy!].filter((name) => !authorities.has(name));
		towns.set(row.gss_code!, [...(towns.get(row.gss_code!) ?? []), ...own]);
	}
	return { towns, authorities: [...authorities] };
}

/** Whether `text` holds `town` as words of their own: "Blaenau Gwent" names an authority, no Blaenau. */
function names(text: string, town: string, authorities: readonly string[]): boolean {
	const rest = authorities.reduce((left, authority) => left.replaceAll(authority, ''), text);
	const word = town.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	return new RegExp(`(?<![\\p{L}\\d])${word}(?![\\p{L}\\d])`, 'iu').test(rest);
}
