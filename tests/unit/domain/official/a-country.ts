/** A made-up country in Wales' place: squares that share their borders, with wiggly edges. */
import type { Geography } from '../../../../src/lib/domain/official/geography.ts';
import { SMALL_AREAS } from '../../../../src/lib/domain/official/geography.ts';
import type { Position, Ring } from '../../../../src/lib/domain/official/formats/geometry.ts';
import { km2Of } from '../../../../src/lib/domain/official/shapes/measure.ts';
import type { Table } from '../../../../src/lib/domain/official/table.ts';

const COLUMNS = 6;
const CODES = [
	...['01', '02', '03', '04', '05', '06', '08', '09', '10', '11', '12', '13', '14', '15'],
	...['16', '18', '19', '20', '21', '22', '23', '24']
].map((end) => `W060000${end}`);
const [WEST, SOUTH, STEP] = [-4.5, 51.6, 0.2];
/** Points of each edge. */
const POINTS = 24;

/** The same edge whichever side asks for it; `wiggle` moves a point to the side. */
function edge(from: Position, to: Position): Position[] {
	const [one, other] = String(from) < String(to) ? [from, to] : [to, from];
	const line = Array.from({ length: POINTS + 1 }, (_, at): Position => {
		const share = at / POINTS;
		const aside =
			at === 0 || at === POINTS ? 0 : 0.004 * Math.sin(at * 1.7 + one[0] * 9 + one[1] * 7);
		const [dx, dy] = [other[0] - one[0], other[1] - one[1]];
		const round = (value: number) => Math.round(value * 1e5) / 1e5;
		return [
			round(one[0] + dx * share + (dy === 0 ? 0 : aside)),
			round(one[1] + dy * share + (dx === 0 ? 0 : aside))
		];
	});
	return one === from ? line : line.reverse();
}

function square(at: number): Ring {
	const [x, y] = [WEST + (at % COLUMNS) * STEP, SOUTH + Math.floor(at / COLUMNS) * STEP];
	const corners: Position[] = [
		[x, y],
		[x + STEP, y],
		[x + STEP, y + STEP],
		[x, y + STEP]
	].map(([lon, lat]): Position => [Math.round(lon! * 1e5) / 1e5, Math.round(lat! * 1e5) / 1e5]);
	return [
		...corners.flatMap((corner, side) => edge(corner, corners[(side + 1) % 4]!).slice(0, -1)),
		corners[0]!
	];
}

export type Feature = {
	type: 'Feature';
	properties: Record<string, unknown>;
	geometry: { type: 'Polygon'; coordinates: Ring[] };
};
export type Collection = { type: 'FeatureCollection'; features: Feature[] };

/** The 22 areas as a publisher gives them, with a foreign one. */
export function boundaries(): Collection {
	const feature = (code: string, at: number): Feature => ({
		type: 'Feature',
		properties: { FID: at, LAD25CD: code, LAD25NM: `Area ${at}` },
		geometry: { type: 'Polygon', coordinates: [square(at)] }
	});
	return {
		type: 'FeatureCollection',
		features: [...CODES.map(feature), feature('E06000001', 23)]
	};
}

export const geography: Geography = {
	areas: CODES.map((gss, at) => ({
		gss,
		name: { en: `Area ${at}`, cy: `Ardal ${at}` },
		lon: WEST + (at % COLUMNS) * STEP + STEP / 2,
		lat: SOUTH + Math.floor(at / COLUMNS) * STEP + STEP / 2,
		km2: km2Of({ type: 'Polygon', coordinates: [square(at)] })
	})),
	boards: [
		{ code: 'W11000023', name: { en: 'North', cy: 'Gogledd' }, areas: CODES.slice(0, 11) },
		{ code: 'W11000024', name: { en: 'South', cy: 'De' }, areas: CODES.slice(11) }
	]
};

export const smallAreaCode = (at: number): string => `W01${String(at + 1).padStart(6, '0')}`;

/** All small areas as a table, one change a call. */
export function smallAreaTable(change: (rows: Record<string, string>[]) => void = () => {}): Table {
	const rows = Array.from({ length: SMALL_AREAS }, (_, at): Record<string, string> => {
		const area = geography.areas[at % geography.areas.length]!;
		return {
			LSOA21CD: smallAreaCode(at),
			LSOA21NM: `${area.name.en} ${String(at % 1000).padStart(3, '0')}A`,
			lon: String(area.lon),
			lat: String(area.lat),
			pop_0_17: String(300 + (at % 50)),
			wimd2025_rank: String(at + 1),
			RUC21CD: at % 3 === 0 ? 'RSF1' : 'UN1',
			Urban_rural_flag: at % 3 === 0 ? 'Rural' : 'Urban'
		};
	});
	change(rows);
	return tableOf(rows);
}

/** Records as the table they are of. */
export function tableOf(rows: readonly Record<string, string>[], name = 'file.csv'): Table {
	const heading = Object.keys(rows[0]!);
	return {
		name,
		heading,
		rows: rows.map((row, at) => ({
			line: at + 2,
			cells: heading.map((column) => row[column] ?? '')
		}))
	};
}

/** What a refusal says; fails when nothing was refused. */
export function refusal(work: () => unknown): string {
	try {
		work();
	} catch (error) {
		if ((error as Error).name === 'OfficialDataRefused') return (error as Error).message;
		throw error;
	}
	throw new Error('nothing was refused');
}
