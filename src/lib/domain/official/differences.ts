import type { AreaPolygons } from '../place/area-polygons.ts';
import { toGrid } from '../place/grid.ts';
import type { Deprivation } from './formats/deprivation.ts';
import type { Figures } from './formats/figures.ts';
import type { RuralClass } from './formats/rural-class.ts';
import type { SmallAreas } from './formats/small-areas.ts';
import { someOf, WALES, type Geography } from './geography.ts';
import type { PostcodeRow } from './postcode-row.ts';
import { km2Of, pointsOf } from './shapes/measure.ts';

/**
 * What a new version changes, in plain sentences for whoever is about to switch it in. `before` is null
 * when nothing of the kind is loaded.
 */
type Sentences = string[];
type Areas = Geography['areas'];

const number = (value: number, digits = 0): string =>
	value.toLocaleString('en-GB', { maximumFractionDigits: digits });
const change = (before: number, after: number, digits = 0): string =>
	`${number(before, digits)} -> ${number(after, digits)}`;

/** "+0.3", "-1.2"; what rounds to nothing has no sign. */
const signed = (value: number): string => {
	const text = Math.abs(value).toFixed(1);
	return text === '0.0' ? text : `${value < 0 ? '-' : '+'}${text}`;
};

/** What came, what went, what stayed, by code. */
function byCode<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>) {
	return {
		added: [...after.keys()].filter((code) => !before.has(code)),
		gone: [...before.keys()].filter((code) => !after.has(code)),
		both: [...after].flatMap(([code, now]): [string, T, T][] => {
			const was = before.get(code);
			return was === undefined ? [] : [[code, was, now]];
		})
	};
}

function comings(what: string, added: readonly string[], gone: readonly string[]): Sentences {
	const list = (codes: readonly string[]) => (codes.length === 0 ? '' : ` (${someOf(codes)})`);
	return [
		`${number(added.length)} ${what} new${list(added)}, ${number(gone.length)} gone${list(gone)}.`
	];
}

const metresApart = (a: { lon: number; lat: number }, b: { lon: number; lat: number }): number => {
	const [one, other] = [toGrid(a.lon, a.lat), toGrid(b.lon, b.lat)];
	return Math.hypot(one.x - other.x, one.y - other.y);
};

/** An area changes much from this on, in per cent; and outlines with this many times the points are finer. */
const FAR_PERCENT = 5;
const ROUGH = 4;

export function boundariesDifference(
	before: AreaPolygons | null,
	after: AreaPolygons,
	areas: Areas
): Sentences {
	const sizes = (of: AreaPolygons) =>
		new Map(of.features.map(({ properties, geometry }) => [properties.gss, km2Of(geometry)]));
	const points = (of: AreaPolygons) =>
		of.features.reduce((sum, { geometry }) => sum + pointsOf(geometry), 0);
	const now = sizes(after);
	const total = (of: ReadonlyMap<string, number>) => [...of.values()].reduce((a, b) => a + b, 0);
	if (!before) return [`22 areas, ${number(total(now))} km², ${number(points(after))} points.`];
	const was = sizes(before);
	const changes = areas.map(({ gss, name }) => {
		const [one = 0, other = 0] = [was.get(gss), now.get(gss)];
		return { name, one, other, percent: one === 0 ? 100 : ((other - one) / one) * 100 };
	});
	const most = Math.max(...changes.map(({ percent }) => Math.abs(percent)));
	return [
		`Wales: ${change(total(was), total(now))} km², ${change(points(before), points(after))} points.`,
		...(most > FAR_PERCENT && points(after) > ROUGH * points(before)
			? [
					`The outlines loaded until now have few points, so they place borders roughly: that alone can change an area as much as this (by up to ${number(most, 1)}%).`
				]
			: []),
		...changes.map(
			({ name, one, other, percent }) =>
				`  ${name.en}: ${change(one, other)} km² (${signed(percent)}%)`
		)
	];
}

export function smallAreasDifference(
	before: SmallAreas | null,
	after: SmallAreas,
	areas: Areas
): Sentences {
	const rows = (of: SmallAreas | null) => new Map((of?.rows ?? []).map((row) => [row.code, row]));
	const childrenOf = (of: SmallAreas | null, gss: string | null) =>
		(of?.rows ?? [])
			.filter(({ area }) => gss === null || area === gss)
			.reduce((sum, { children }) => sum + children, 0);
	const { added, gone, both } = byCode(rows(before), rows(after));
	const moved = both.filter(([, was, now]) => metresApart(was, now) > 50);
	const elsewhere = both.filter(([, was, now]) => was.area !== now.area);
	return [
		`${number(after.rows.length)} small areas. Estimates of children from the column "${after.children_column}": they only share out the official total of each authority, which stays as it is.`,
		...(before
			? [
					...comings('codes', added, gone),
					`${number(moved.length)} centres moved by more than 50 m${moved.length > 0 ? ` (${someOf(moved.map(([code]) => code))})` : ''}; ${number(elsewhere.length)} small areas are in another authority.`
				]
			: ['Until now children are placed by settlements: with this, by small areas.']),
		`Sum of the estimates for Wales: ${before ? change(childrenOf(before, null), childrenOf(after, null)) : number(childrenOf(after, null))}. No page shows it as a number of children.`,
		...areas.map(({ gss, name }) => {
			const children = childrenOf(after, gss);
			const count = after.rows.filter(({ area }) => area === gss).length;
			return `  ${name.en}: ${number(count)} small areas, estimates of ${before ? change(childrenOf(before, gss), children) : number(children)}`;
		})
	];
}

export function deprivationDifference(before: Deprivation | null, after: Deprivation): Sentences {
	const rows = (of: Deprivation | null) => new Map((of?.rows ?? []).map((row) => [row.code, row]));
	const { added, gone, both } = byCode(rows(before), rows(after));
	const most = after.rows.filter(({ fifth }) => fifth === 1).length;
	return [
		`${number(after.rows.length)} small areas with ranks, ${number(most)} in the most deprived fifth.`,
		...(before
			? [
					...comings('codes', added, gone),
					`${number(both.filter(([, was, now]) => was.rank !== now.rank).length)} ranks and ${number(both.filter(([, was, now]) => was.fifth !== now.fifth).length)} fifths change.`
				]
			: [])
	];
}

export function ruralDifference(before: RuralClass | null, after: RuralClass): Sentences {
	const rows = (of: RuralClass | null) => new Map((of?.rows ?? []).map((row) => [row.code, row]));
	const { added, gone, both } = byCode(rows(before), rows(after));
	return [
		`${number(after.rows.length)} small areas, ${number(after.rows.filter(({ rural }) => rural).length)} of them rural.`,
		...(before
			? [
					...comings('codes', added, gone),
					`${number(both.filter(([, was, now]) => was.rural !== now.rural).length)} change between rural and urban.`
				]
			: [])
	];
}

/** Nothing here names a postcode. */
export function postcodesDifference(
	before: readonly PostcodeRow[] | null,
	after: readonly PostcodeRow[],
	areas: Areas
): Sentences {
	const rows = (of: readonly PostcodeRow[] | null) =>
		new Map((of ?? []).map((row) => [row.postcode, row]));
	const counts = (of: readonly PostcodeRow[] | null) => {
		const by = new Map<string, number>();
		for (const { area } of of ?? []) by.set(area, (by.get(area) ?? 0) + 1);
		return by;
	};
	const { added, gone, both } = byCode(rows(before), rows(after));
	const moved = both.filter(([, was, now]) => metresApart(was, now) > 100).length;
	const elsewhere = both.filter(([, was, now]) => was.area !== now.area).length;
	const [was, now] = [counts(before), counts(after)];
	return [
		...(before
			? [
					`${number(added.length)} postcodes new, ${number(gone.length)} gone, ${number(moved)} moved by more than 100 m, ${number(elsewhere)} in another authority.`
				]
			: ['Until now postcodes are known by their first half only: with this, by the whole.']),
		...areas.map(
			({ gss, name }) =>
				`  ${name.en}: ${before ? change(was.get(gss) ?? 0, now.get(gss) ?? 0) : number(now.get(gss) ?? 0)}`
		)
	];
}

export function figuresDifference(before: Figures | null, after: Figures): Sentences {
	const key = ({ area, indicator }: Figures['rows'][number]) => `${area} ${indicator}`;
	const rows = (of: Figures | null) => new Map((of?.rows ?? []).map((row) => [key(row), row]));
	const { added, gone, both } = byCode(rows(before), rows(after));
	const changed = both.filter(([, was, now]) => was.value !== now.value || was.year !== now.year);
	const wales = after.rows.filter(({ area }) => area === WALES);
	return [
		`${number(after.rows.length)} figures. They stand in the place of the seed’s for the same area and indicator.`,
		...(before
			? [
					`${number(added.length)} new, ${number(gone.length)} gone, ${number(changed.length)} changed.`
				]
			: []),
		...wales.map(
			({ indicator, value, year }) =>
				`  ${indicator}, Wales, ${year}: ${value === null ? 'suppressed' : number(value, 1)}`
		)
	];
}

/** For polygons that are drawn only. */
export function shapesDifference(
	before: readonly string[] | null,
	after: readonly string[],
	points: number
): Sentences {
	const set = (codes: readonly string[]) => new Map(codes.map((code) => [code, code]));
	const { added, gone } = byCode(set(before ?? []), set(after));
	return [
		`${number(after.length)} polygons, ${number(points)} points.`,
		...(before ? comings('codes', added, gone) : [])
	];
}
