import { find, type Found, type FoundGroup } from '../../src/lib/domain/finder/find.ts';
import { buildFinderIndex, type FinderIndex } from '../../src/lib/domain/finder/finder-index.ts';
import { EMPTY_QUERY, type FinderQuery } from '../../src/lib/domain/finder/query.ts';
import { scopeOf } from '../../src/lib/domain/finder/scope.ts';
import { toGrid } from '../../src/lib/domain/place/grid.ts';
import { distance } from '@turf/distance';
import type { Service } from '../../src/lib/domain/service/service.ts';
import { seedCodes, seedReference } from '../unit/domain/seed-record.ts';
import { timed, type Figure } from './figure.ts';
import { manyServices } from './many-services.ts';
import { medianMs } from './median.ts';
import { findWithTurf, type TurfPart } from './turf-finder.ts';

const SIZES = [444, 10_000, 100_000];
const TODAY = '2026-11-21';
const NEAREST = { known: 20, unknown: 20 };
const BANGOR = { lon: -4.13, lat: 53.23 };

/** Questions about places: all that fit are measured, and the nearest twenty of each part come out. */
const QUESTIONS: { name: string; query: FinderQuery; aim?: string }[] = [
	{
		name: 'finder: ages + a place, nearest 20',
		query: { ...EMPTY_QUERY, ages: [7], delivery: ['site'] },
		aim: '>= 50 times at 10,000'
	},
	{
		name: 'finder: LL57, 7, wellbeing, in Welsh, a place, nearest 20',
		query: {
			...EMPTY_QUERY,
			ages: [7],
			groups: ['mental_health'],
			welsh: true,
			area: 'NW',
			delivery: ['site']
		}
	}
];

/** Finder query against turf over the same services, and the building of the index. */
export async function finderFigures(): Promise<Figure[]> {
	const figures: Figure[] = [];
	const services = manyServices(SIZES.at(-1)!);
	for (const size of SIZES) {
		const some = services.slice(0, size);
		const index = buildFinderIndex(some, seedCodes, TODAY);
		for (const { name, query, aim } of QUESTIONS) {
			figures.push(await compare(name, query, aim, some, index));
		}
		const build = await medianMs(() => buildFinderIndex(some, seedCodes, TODAY), { most: 20 });
		figures.push(timed('finder index, built', size, build));
	}
	return figures;
}

async function compare(
	name: string,
	query: FinderQuery,
	aim: string | undefined,
	services: readonly Service[],
	index: FinderIndex
): Promise<Figure> {
	const scope = scopeOf(query, seedReference);
	const point = toGrid(BANGOR.lon, BANGOR.lat);
	const place = { ...scope, point, rural: false };
	const ours = () => find(index, query, place, NEAREST);
	const turf = () => findWithTurf(services, query, scope, BANGOR, NEAREST.known);
	checkSame(ours(), turf());
	const oursMs = await medianMs(ours);
	const ms = await medianMs(turf, { most: 100 });
	return timed(name, services.length, oursMs, { reference: 'turf', ms, ...(aim ? { aim } : {}) });
}

/**
 * Refuses to time two answers that differ. The grid and turf's sphere differ by up to 0.4% in
 * length, so two places as near may change places: counts and each rank's distance must agree.
 */
function checkSame(groups: FoundGroup[], turf: { known: TurfPart; unknown: TurfPart }): void {
	for (const part of ['known', 'unknown'] as const) {
		const ours = groups.reduce((sum, group) => sum + group[part].count, 0);
		if (ours !== turf[part].count) throw new Error(`${part}: ${ours} and ${turf[part].count}`);
		const near: Found[] = groups
			.flatMap((group) => group[part].found)
			.filter((found) => found.metres !== null)
			.sort((a, b) => a.metres! - b.metres!)
			.slice(0, NEAREST[part]);
		const placed = turf[part].found.filter(({ km }) => Number.isFinite(km));
		if (near.length !== placed.length) throw new Error(`${part}: not as many places`);
		near.forEach((found, rank) => {
			const km = distance(
				[BANGOR.lon, BANGOR.lat],
				[found.place!.longitude, found.place!.latitude]
			);
			const apart = Math.abs(km - placed[rank]!.km);
			if (apart > 0.005 * km + 0.001) throw new Error(`${part}: rank ${rank} differs by ${apart} km`);
		});
	}
}
