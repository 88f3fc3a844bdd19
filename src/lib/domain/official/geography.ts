/** What the record knows of authorities and health boards: what a file is held against. */
export type Geography = {
	/** The 22 principal areas. */
	areas: readonly {
		gss: string;
		name: { en: string; cy: string };
		lon: number;
		lat: number;
		km2: number;
	}[];
	/** The seven local health boards. */
	boards: readonly { code: string; name: { en: string; cy: string }; areas: readonly string[] }[];
};

/** Small areas of Wales in the census geography of 2021; 2011 had 1,909. */
export const SMALL_AREAS = 1_917;
const SMALL_AREAS_2011 = 1_909;

/** Wales with its islands and some sea, in degrees. */
const BOUNDS = { west: -5.75, south: 51.3, east: -2.6, north: 53.5 };

export const WALES = 'W92000004';

const within = (lon: number, lat: number): boolean =>
	lon >= BOUNDS.west && lon <= BOUNDS.east && lat >= BOUNDS.south && lat <= BOUNDS.north;

/** What is wrong with a point that should be in Wales, in the words of a clause; null when nothing is. */
export function problemOfPoint(lon: number, lat: number): string | null {
	if (!Number.isFinite(lon) || !Number.isFinite(lat)) return 'is not a pair of numbers';
	if (within(lon, lat)) return null;
	if (within(lat, lon)) return 'has longitude and latitude swapped';
	if (Math.abs(lon) > 180 || Math.abs(lat) > 90) {
		return 'is not in degrees: ask the publisher’s page for WGS84 (EPSG:4326)';
	}
	return 'lies outside Wales';
}

/** What is wrong with a number of small areas; null when it is the right one. */
export function problemOfCount(count: number): string | null {
	if (count === SMALL_AREAS) return null;
	if (count === SMALL_AREAS_2011) {
		return `The file has ${count} small areas: those of 2011. Those of 2021 are needed (${SMALL_AREAS}).`;
	}
	return (
		`The file has ${count} small areas of Wales, and there are ${SMALL_AREAS}: ` +
		(count < SMALL_AREAS ? 'it is another file, or not all of it.' : 'it is another file.')
	);
}

/** Codes that councils had before, with what happened: a file with these is an old one. */
export const FORMER_CODES: Readonly<Record<string, string>> = {
	W06000007: 'Powys before 2009',
	W06000017: 'Merthyr Tydfil before 2009'
};

/** Codes for whole counts of areas, or what is missing and what does not belong. */
export function problemsOfCodes(found: readonly string[], wanted: readonly string[]): string[] {
	const there = new Set(found);
	const known = new Set(wanted);
	const missing = wanted.filter((code) => !there.has(code));
	const strange = [...there].filter((code) => !known.has(code));
	return [
		...(missing.length > 0 ? [`The file lacks ${someOf(missing)}.`] : []),
		...strange.map((code) =>
			FORMER_CODES[code]
				? `${code} is a former code (${FORMER_CODES[code]}): the file is of an older vintage.`
				: `${code} is not a code in use.`
		)
	];
}

/** "a, b, c and 12 more" */
export function someOf(codes: readonly string[], most = 5): string {
	const shown = codes.slice(0, most).join(', ');
	return codes.length > most ? `${shown} and ${codes.length - most} more` : shown;
}
