import type { Values } from '../import/read-cell.ts';
import { nthColumn } from '../import/columns.ts';
import type { FeedEntry } from './entry.ts';

/** What an entry says, as the cells of a list would say it. What it leaves out is left out. */
export function valuesOfEntry(entry: FeedEntry): Values {
	const values: Values = {
		name_en: entry.name,
		name_cy: entry.name_cy,
		description_en: entry.description,
		description_cy: entry.description_cy,
		url: entry.url,
		status: entry.ended ? 'inactive' : null,
		minimum_age: entry.minimum_age,
		maximum_age: entry.maximum_age,
		free: entry.free,
		cost_en: entry.free === null ? null : entry.cost,
		phone: entry.phones[0] ?? null,
		phone_2: entry.phones[1] ?? null,
		email: entry.email,
		channels: some(entry.channels),
		languages: some(entry.languages),
		self_referral: entry.self_referral,
		opening: some(entry.opening),
		withheld: entry.withheld ? true : null
	};
	const places: Record<string, unknown> = values;
	for (const [index, place] of entry.places.entries()) {
		const at = (part: Parameters<typeof nthColumn>[0]) => nthColumn(part, index + 1);
		const exact = place.latitude !== null && place.longitude !== null;
		places[at('place_en')] = place.name;
		places[at('town')] = place.town;
		places[at('postcode')] = place.postcode;
		places[at('address')] = exact || place.postcode !== null ? place.address : null;
		places[at('latitude')] = exact ? place.latitude : null;
		places[at('longitude')] = exact ? place.longitude : null;
	}
	// In a list an empty cell changes nothing, and null takes something out: a feed takes nothing out.
	return Object.fromEntries(
		Object.entries(values).filter(([, value]) => value !== null && value !== undefined)
	);
}

const some = <T>(list: readonly T[]): T[] | null => (list.length > 0 ? [...list] : null);
