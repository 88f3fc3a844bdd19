import { find, type FoundGroup } from '../../src/lib/domain/finder/find.ts';
import { buildFinderIndex, type FinderIndex } from '../../src/lib/domain/finder/finder-index.ts';
import { EMPTY_QUERY, type FinderQuery } from '../../src/lib/domain/finder/query.ts';
import { scopeOf } from '../../src/lib/domain/finder/scope.ts';
import { toGrid } from '../../src/lib/domain/place/grid.ts';
import type { Service } from '../../src/lib/domain/service/service.ts';
import { seedCodes, seedReference } from '../unit/domain/seed-record.ts';
import { timed, type Figure } from './figure.ts';
import { manyServices } from './many-services.ts';
import { medianMs, sideBySide } from './median.ts';
import { findWithTurf, type TurfGroups } from './turf-finder.ts';

const SIZES = [444, 10_000, 100_000];
const TODAY = '2026-11-21';
const NEAREST = { known: 20, unknown: 20 };
const BANGOR = { lon: -4.13, lat: 53.23 };
/** The grid and turf's sphere differ by up to 0.4% in length within Wales. */
const SPHERE = 0.005;

const QUESTIONS: { name: string; query: FinderQuery; aim?: string }[] = [
	{
		name: 'finder: ages, at a place: nearest 20',
		query: { ...EMPTY_QUERY, ages: [7], delivery: ['site'] },
		aim: '>= 50 times at 10,000'
	},
	{
		name: 'finder: ages: nearest 20 of each group',
		query: { ...EMPTY_QUERY, ages: [7] }
	},
	{
		name: 'finder: wellbeing, 7, in Welsh, North Wales',
		query: {
			...EMPTY_QUERY,
			ages: [7],
			groups: ['mental_health'],
			welsh: true,
			area: 'NW'
		}
	}
];

/** Finder queries against turf over the same services, and the building of the index. */
export async function finderFigures(): Promise<Figure[]> {
	const figures: Figure[] = [];
	const services = manyServices(SIZES.at(-1)!);
	for (const size of SIZES) {
		const some = services.slice(0, size);
		const index = buildFinderIndex(some, seedCodes, TODAY);
		for (const { name, query, aim } of QUESTIONS) {
			figures.push(compare(name, query, aim, some, index));
		}
		const build = await medianMs(() => buildFinderIndex(some, seedCodes, TODAY), { most: 20 });
		figures.push(timed('finder index, built', size, build));
	}
	return figures;
}

function compare(
	name: string,
	query: FinderQuery,
	aim: string | undefined,
	services: readonly Service[],
	index: FinderIndex
): Figure {
	const scope = scopeOf(query, seedReference);
	const place = { ...scope, point: toGrid(BANGOR.lon, BANGOR.lat), rural: false };
	const ours = () => find(index, query, place, NEAREST);
	const turf = () => findWithTurf(services, query, place, BANGOR, NEAREST.known);
	checkSame(ours(), findWithTurf(services, query, place, BANGOR, Infinity));
	const { oursMs, theirsMs: ms } = sideBySide(ours, turf);
	return timed(name, services.length, oursMs, { reference: 'turf', ms, ...(aim ? { aim } : {}) });
}

/**
 * Refuses to time two answers that differ: each group's parts must be as large and in the same order.
 * Where the sphere and the grid may tell a different tale (a place on the limit, two places as near),
 * they may differ by that much.
 */
function checkSame(groups: readonly FoundGroup[], turf: TurfGroups): void {
	for (const part of ['known', 'unknown'] as const) {
		const all = Object.values(turf).flatMap((group) => group[part].found);
		const onTheLimit = all.filter(({ km, limitKm }) => Math.abs(km / limitKm - 1) < SPHERE).length;
		for (const { id, [part]: ours } of groups) {
			const theirs = turf[id][part];
			const where = `${id}, ${part}`;
			if (Math.abs(ours.count - theirs.count) > onTheLimit) {
				throw new Error(`${where}: ${ours.count} here and ${theirs.count} with turf`);
			}
			const kmOf = new Map(all.map(({ service, km }) => [service.id, km]));
			ours.found.forEach(({ service }, rank) => {
				const km = kmOf.get(service.id);
				const same = theirs.found[Math.min(rank, theirs.count - 1)]?.km;
				if (km === undefined || same === undefined) throw new Error(`${where}: ${service.id}`);
				if (km === same || onTheLimit > 0) return;
				if (Math.abs(km - same) > SPHERE * km) throw new Error(`${where}: rank ${rank}`);
			});
		}
	}
}
