import { toGrid } from '../place/grid.ts';
import { parsePostcode } from '../place/postcode.ts';
import { resolvePlace } from '../place/resolve.ts';
import type { ResolveWith } from '../place/resolve-with.ts';
import type { AskedPlace } from './select.ts';

/** How closely the place of a postcode is known: itself, or the first half of it. */
export type PlacePrecision = 'unit' | 'outward';

/**
 * Where a postcode lies. With a file of postcodes it is the postcode's own point, else the middle of its
 * district. A postcode outside Wales lies in no authority here; where only councils are known, the point
 * is null.
 */
export function askPlace(
	postcode: string,
	given: ResolveWith
): AskedPlace & { precision: PlacePrecision } {
	const parsed = parsePostcode(postcode);
	const known = parsed.kind === 'full' ? (given.postcodes?.lookup(parsed.formatted) ?? null) : null;
	if (known) {
		return { areas: [known.gss], point: toGrid(known.lon, known.lat), precision: 'unit' };
	}
	const outward = parsed.kind === 'full' || parsed.kind === 'outward' ? parsed.outward : '';
	const district = given.gazetteer.outward(outward);
	if (district?.point) {
		const { lon, lat } = district.point;
		return { areas: district.areas, point: toGrid(lon, lat), precision: 'outward' };
	}
	const resolution = resolvePlace(postcode, given);
	if (resolution.outcome === 'choose-area') {
		const areas = resolution.options.map(({ gss }) => gss);
		return { areas, point: null, precision: 'outward' };
	}
	const areas = resolution.outcome === 'found' ? resolution.areas : [];
	return { areas, point: null, precision: 'outward' };
}
