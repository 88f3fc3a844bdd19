import { parse } from 'csv-parse/sync';
import type { APIRequestContext } from '@playwright/test';

/** A row of the open data, as /data/services.csv names its columns. */
export type RecordRow = Record<
	| 'id'
	| 'name_en'
	| 'tiers'
	| 'in_scope'
	| 'extent'
	| 'delivery'
	| 'self_referral'
	| 'professional_referral'
	| 'accepting'
	| 'age_basis'
	| 'source_as_of'
	| 'name_cy'
	| 'description_en'
	| 'description_cy'
	| 'categories'
	| 'status'
	| 'certainty'
	| 'minimum_age'
	| 'location_withheld'
	| 'areas'
	| 'town'
	| 'longitude'
	| 'latitude'
	| 'languages'
	| 'source',
	string
>;

/** Every published service, from the site's own open data. */
export async function recordedServices(request: APIRequestContext): Promise<RecordRow[]> {
	const text = await (await request.get('/data/services.csv')).text();
	return parse(text, { columns: true, bom: true }) as RecordRow[];
}

/** Categories whose pages should not show in a history. */
export const SENSITIVE = /\b(domestic_abuse|exploitation|substance_misuse)\b/;
