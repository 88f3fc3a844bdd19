import type { DemandPoint } from '../../../../src/lib/coverage/demand/demand.ts';
import type { Kind } from '../../../../src/lib/coverage/kinds/kind.ts';
import type { OfferRow } from '../../../../src/lib/coverage/offers/offers.ts';
import { oracleCell, part } from './oracle-cell.ts';
import { agesAsked, journey, openIn, reaches, serves } from './who-reaches.ts';
import { holds, type World } from './world.ts';

/** Every group of children of one place and one age of whom a kind is asked. */
function* childrenOf(world: World, kind: Kind, areas: readonly string[]) {
	for (const point of world.points.filter(({ area }) => areas.includes(area))) {
		for (const age of agesAsked(world, kind)) {
			const children = point.children[age]!;
			const helping = openIn(world, kind, point.area).filter((row) => holds(row.ages, age));
			const reaching = helping.filter((row) => reaches(world, row, kind, point, age));
			yield { point, age, children, helping, reaching };
		}
	}
}

export function oracleNearest(world: World, kind: Kind, areas: readonly string[]) {
	const found: { distance: number; children: number }[] = [];
	let all = 0;
	for (const { point, children, helping } of childrenOf(world, kind, areas)) {
		all += children;
		const distances = helping.flatMap((row) =>
			row.sites.map((_, site) => journey(world, row, site, kind, point).distance)
		);
		const distance = Math.min(Infinity, ...distances);
		if (distance < Infinity) found.push({ distance, children });
	}
	const having = found.reduce((sum, { children }) => sum + children, 0);
	if (having === 0) return null;
	/** The least distance within which this share of those who have one have it. */
	const within = (share: number) => {
		const enough = found
			.filter(({ children }) => children > 0)
			.map(({ distance }) => distance)
			.filter((limit) => {
				const near = found.filter(({ distance }) => distance <= limit);
				return near.reduce((sum, { children }) => sum + children, 0) >= share * having - 1e-9;
			});
		return Math.min(...enough);
	};
	return { median: within(0.5), ninetieth: within(0.9), none: part(all - having, all) };
}

export function oracleChoice(world: World, kind: Kind, areas: readonly string[]) {
	let [all, met, reached, single] = [0, 0, 0, 0];
	for (const { children, reaching } of childrenOf(world, kind, areas)) {
		const organizations = new Set(reaching.map(({ organization }) => organization)).size;
		all += children;
		met += children * organizations;
		if (organizations > 0) reached += children;
		if (organizations === 1) single += children;
	}
	return { organizations: part(met, all), reached, singleOrganization: part(single, reached) };
}

export function oracleWelsh(world: World, kind: Kind, areas: readonly string[]) {
	const sums = { inWelsh: 0, notRecorded: 0, notInWelsh: 0, nobody: 0 };
	for (const { children, reaching } of childrenOf(world, kind, areas)) {
		const said = reaching.map(({ welsh }) => welsh);
		if (said.length === 0) sums.nobody += children;
		else if (said.includes(1)) sums.inWelsh += children;
		else if (said.includes(2)) sums.notRecorded += children;
		else sums.notInWelsh += children;
	}
	return sums;
}

export function oracleEquity(world: World, kind: Kind, areas: readonly string[]) {
	const own = world.points.filter(({ area }) => areas.includes(area));
	if (!own.some(({ fifth }) => fifth !== null)) {
		return { difference: null, reason: 'no-deprivation-data' };
	}
	const fifths = [1, 5].map((fifth) => {
		let [all, reached] = [0, 0];
		for (const { point, children, reaching } of childrenOf(world, kind, areas)) {
			if (point.fifth !== fifth) continue;
			all += children;
			if (reaching.length > 0) reached += children;
		}
		const points = own.filter((point) => point.fifth === fifth);
		const notKnown = points.reduce((children, point) => {
			const alone = { ...world, points: [point] };
			return children + oracleCell(alone, kind, point.area).split.notKnown;
		}, 0);
		return { points: points.length, all, reached, notKnown };
	});
	if (fifths.some(({ points, all }) => points < 5 || all < 500)) {
		return { difference: null, reason: 'too-few' };
	}
	if (fifths.some(({ notKnown, all }) => notKnown > all / 2)) {
		return { difference: null, reason: 'not-known' };
	}
	const [most, least] = fifths.map(({ all, reached }) => reached / all) as [number, number];
	return { difference: most - least, mostDeprived: most, leastDeprived: least, reason: null };
}

/** What is lost of what `counts` reach once `ends` are out. */
export const oracleFallsOff = (
	world: World,
	kind: Kind,
	areas: readonly string[],
	counts: (row: OfferRow) => boolean,
	ends: (row: OfferRow) => boolean
) => oracleFalls(world, kind, areas, counts, [ends])[0]!;

/** The same for several ends, each by itself. */
export function oracleFalls(
	world: World,
	kind: Kind,
	areas: readonly string[],
	counts: (row: OfferRow) => boolean,
	ends: readonly ((row: OfferRow) => boolean)[]
) {
	const falls = ends.map(() => ({ reached: 0, lost: 0 }));
	for (const { children, reaching } of childrenOf(world, kind, areas)) {
		const now = reaching.filter(counts);
		if (now.length === 0) continue;
		falls.forEach((fall, at) => {
			fall.reached += children;
			if (now.every(ends[at]!)) fall.lost += children;
		});
	}
	return falls;
}

export function oracleConcentration(world: World, kind: Kind, areas: readonly string[]) {
	const sums = new Map<number, number>();
	for (const area of areas) {
		for (const { organization } of openIn(world, kind, area)) sums.set(organization, 0);
	}
	for (const { children, reaching } of childrenOf(world, kind, areas)) {
		for (const one of new Set(reaching.map(({ organization }) => organization))) {
			sums.set(one, sums.get(one)! + children);
		}
	}
	return [...sums]
		.map(([organization, children]) => ({ organization, children }))
		.sort((a, b) => b.children - a.children || a.organization - b.organization);
}

/** Two-step floating catchment, step by step. */
export function oracleAccess(world: World, kind: Kind, areas: readonly string[]) {
	const stating = world.rows.filter(
		(row) =>
			row.capacity !== null &&
			row.sites.length > 0 &&
			areas.some((area) => openIn(world, kind, area).includes(row))
	);
	// Units in the order in which the record first names them.
	const units = [
		...new Set(world.rows.flatMap(({ capacity }) => (capacity ? [capacity.unit] : [])))
	];
	const using = (unit: string) => stating.filter(({ capacity }) => capacity?.unit === unit);
	const most = Math.max(0, ...units.map((unit) => using(unit).length));
	if (most < 2) return null;
	const unit = units.find((one) => using(one).length === most)!;
	const weight = (row: OfferRow, point: DemandPoint) => {
		const ofLimit = Math.min(
			...row.sites.map((_, site) => journey(world, row, site, kind, point).ofLimit)
		);
		if (!serves(world, row, point.area) || ofLimit > 1) return 0;
		return ofLimit * 3 <= 1 + 1e-12 ? 1 : ofLimit * 3 <= 2 + 1e-12 ? 0.68 : 0.22;
	};
	const ratios = using(unit).map((row) => {
		let wanted = 0;
		for (const point of world.points) {
			for (const age of agesAsked(world, kind)) {
				if (holds(row.ages, age)) wanted += weight(row, point) * point.children[age]!;
			}
		}
		return { row, ratio: part(row.capacity!.maximum, wanted) };
	});
	let [all, met] = [0, 0];
	for (const { point, age, children } of childrenOf(world, kind, areas)) {
		all += children;
		for (const { row, ratio } of ratios) {
			if (holds(row.ages, age)) met += children * ratio * weight(row, point);
		}
	}
	return { unit, access: part(met, all) };
}

/** Children not reached by point, mean over the kinds: each point is made a cell of its own. */
export function oracleUnreached(world: World, kinds: readonly Kind[], areas: readonly string[]) {
	const own = kinds.filter((kind) => agesAsked(world, kind).length > 0);
	return world.points
		.filter(({ area }) => areas.includes(area))
		.map((point) => {
			const alone = { ...world, points: [point] };
			const sum = own.reduce(
				(children, kind) => children + oracleCell(alone, kind, point.area).split.notReached,
				0
			);
			return { id: point.id, children: own.length > 0 ? sum / own.length : 0 };
		})
		.filter(({ children }) => children > 0);
}
