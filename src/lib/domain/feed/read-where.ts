import type { Gazetteer } from '../place/gazetteer.ts';
import { foldKey } from '../place/folding.ts';
import { parsePostcode } from '../place/postcode.ts';
import type { FeedNote, FeedPlace } from './entry.ts';
import { at, each, line, number, orNull, type Fields } from './read-record.ts';

/** Principal areas named by their code, in an address of it, or by name. */
export function areasOf(record: Fields, gazetteer: Gazetteer): string[] {
	const found = new Set<string>();
	for (const area of each(record, 'service_areas')) {
		const codes = [area.uri, area.extent, area.name, area.service_area].flatMap(
			(value) => (typeof value === 'string' ? value.slice(0, 500).match(/[WE]\d{8}/g) : null) ?? []
		);
		for (const code of codes) if (gazetteer.area(code)) found.add(code);
		const names = [area.name, area.service_area].map((value) => foldKey(line(100, value)));
		for (const { gss, name, council } of gazetteer.areas) {
			const known = [name.en, name.cy, council.en, council.cy].map(foldKey);
			if (names.some((said) => said !== '' && known.includes(said))) found.add(gss);
		}
		if (codes.includes('W92000004') || names.some((said) => said === 'wales' || said === 'cymru')) {
			for (const { gss } of gazetteer.areas) found.add(gss);
		}
	}
	return gazetteer.areas.flatMap(({ gss }) => (found.has(gss) ? gss : []));
}

/** Up to three places: what a directory hides is its town at most. */
export function placesOf(record: Fields, notes: Set<FeedNote>): FeedPlace[] {
	const sites = [
		...each(record, 'service_at_locations').flatMap((one) => each(one, 'location')),
		...each(record, 'locations')
	];
	const places = sites.flatMap((site): FeedPlace[] => {
		const [address = site] = [...each(site, 'addresses'), ...each(site, 'physical_addresses')];
		const [lon, lat] = Array.isArray(at(site, 'geometry', 'coordinates'))
			? (at(site, 'geometry', 'coordinates') as unknown[])
			: [site.longitude, site.latitude];
		// Whoever hides a house shows its town at most.
		const hidden = site.mask_exact_address === true;
		const postcode = parsePostcode(line(20, address.postal_code));
		const latitude = number(lat);
		const longitude = number(lon);
		const onMap =
			!hidden &&
			latitude !== null &&
			longitude !== null &&
			latitude > 49 &&
			latitude < 62 &&
			longitude > -9 &&
			longitude < 3;
		const place = {
			name: hidden ? null : orNull(line(200, site.name)),
			address: hidden ? null : orNull(line(200, address.address_1)),
			town: orNull(line(200, address.city)),
			postcode: postcode.kind === 'full' && !hidden ? postcode.formatted : null,
			latitude: onMap ? latitude : null,
			longitude: onMap ? longitude : null
		};
		if (place.postcode !== null || place.latitude !== null || place.town !== null) return [place];
		notes.add('place-left');
		return [];
	});
	if (places.length > 3) notes.add('places-more');
	return places.slice(0, 3);
}
