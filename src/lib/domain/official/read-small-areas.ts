import { fromGrid } from '../place/grid.ts';
import type { SmallAreas, SmallAreaRow } from './formats/small-areas.ts';
import { problemOfPoint, problemsOfCodes, type Geography } from './geography.ts';
import type { Joined, JoinedRow } from './join-small-areas.ts';
import { OfficialDataRefused, Problems } from './refusal.ts';
import { numberIn } from './table.ts';

const BANDS = ['pop_0_4', 'pop_5_10', 'pop_11_15', 'pop_16_17'] as const;
/** More children than this live in no small area (it has 1,000 to 3,000 people). */
const MOST_CHILDREN = 3_000;

/**
 * Centroids with children of the small areas, in our form.
 * @throws OfficialDataRefused with everything that is wrong
 */
export function readSmallAreas(joined: Joined, geography: Geography): SmallAreas {
	requireWhole(joined);
	const problems = new Problems();
	const areas = new Map(geography.areas.map((area) => [area.gss, area]));
	const rows = joined.rows.map((row) => readRow(row, joined, areas, problems));
	for (const sentence of problemsOfCodes(
		[...new Set(rows.map(({ area }) => area))],
		[...areas.keys()]
	)) {
		problems.add('areas', sentence);
	}
	problems.refuse();
	return { kind: 'small-areas', children_column: childrenColumn(joined), rows };
}

function requireWhole(joined: Joined): void {
	const missing = [
		...(joined.has('lon') && joined.has('lat')
			? []
			: ['a point (longitude and latitude, or x and y)']),
		...(joined.has('area') || joined.has('name') ? [] : ['the authority or the name'])
	];
	if (childrenColumn(joined) === '') missing.push('children (0 to 17, by band, or by year of age)');
	if (missing.length > 0) {
		throw new OfficialDataRefused([
			`No column of ${missing.join(', nor of ')} was found.`,
			'Several files may be named one after the other: they are joined by the code of the small area.'
		]);
	}
}

/** The columns that the children come from, the best there are. */
function childrenColumn(joined: Joined): string {
	if (joined.years.size > 0) return 'single years of age';
	if (BANDS.every((band) => joined.has(band))) return BANDS.join(', ');
	if (joined.has('children')) return joined.called('children');
	return joined.has('children15') ? joined.called('children15') : '';
}

type Areas = ReadonlyMap<string, Geography['areas'][number]>;

function readRow(row: JoinedRow, joined: Joined, areas: Areas, problems: Problems): SmallAreaRow {
	const { code, of } = row;
	const place = `Row ${row.line} (${code})`;
	const point = pointOf(numberIn(of('lon')) ?? NaN, numberIn(of('lat')) ?? NaN);
	const wrong = problemOfPoint(point.lon, point.lat);
	if (wrong) problems.add(`point ${wrong}`, `${place}: the point ${wrong}.`);
	const area = of('area') !== '' ? of('area') : areaByName(of('name'), areas);
	if (area === null || !areas.has(area)) {
		problems.add('area', `${place}: ${area ?? 'its name'} names no authority of today.`);
	}
	const bands = bandsOf(row, joined);
	const children = bands
		? Object.values(bands).reduce((sum, count) => sum + count, 0)
		: (numberIn(of(joined.has('children') ? 'children' : 'children15')) ?? NaN);
	if (!(children >= 0 && children <= MOST_CHILDREN)) {
		problems.add('children', `${place}: "${children}" is no number of children.`);
	}
	const english = of('name') || code;
	return {
		code,
		name: { en: english, cy: of('nameCy') || welshName(english, areas.get(area ?? '')) },
		local: of('local') === '' ? null : { en: of('local'), cy: of('localCy') || null },
		area: area ?? '',
		...point,
		children,
		aged_0_15: joined.has('children15') ? numberIn(of('children15')) : null,
		bands
	};
}

/** Metres of the grid, which some files have, become degrees. */
function pointOf(x: number, y: number): { lon: number; lat: number } {
	const { lon, lat } =
		x > 100_000 && x < 400_000 && y > 100_000 && y < 450_000 ? fromGrid(x, y) : { lon: x, lat: y };
	return { lon: Math.round(lon * 1e6) / 1e6, lat: Math.round(lat * 1e6) / 1e6 };
}

function bandsOf(row: JoinedRow, joined: Joined): SmallAreaRow['bands'] {
	const years = joined.years.get(row.code);
	const sum = (from: number, to: number) =>
		years!.slice(from, to + 1).reduce((total, count) => total + count, 0);
	if (years) {
		return {
			pop_0_4: sum(0, 4),
			pop_5_10: sum(5, 10),
			pop_11_15: sum(11, 15),
			pop_16_17: sum(16, 17)
		};
	}
	if (!BANDS.every((band) => joined.has(band))) return null;
	const [a = NaN, b = NaN, c = NaN, d = NaN] = BANDS.map((band) => numberIn(row.of(band)) ?? NaN);
	return { pop_0_4: a, pop_5_10: b, pop_11_15: c, pop_16_17: d };
}

/** "Gwynedd 001A" is in Gwynedd. */
function areaByName(name: string, areas: Areas): string | null {
	const authority = name.replace(/ \d{3}[A-Z]$/, '');
	for (const area of areas.values()) if (area.name.en === authority) return area.gss;
	return null;
}

/** The authority's Welsh name with the same number; the English name where it is another. */
function welshName(english: string, area: Geography['areas'][number] | undefined): string {
	return area && english.startsWith(`${area.name.en} `)
		? area.name.cy + english.slice(area.name.en.length)
		: english;
}
