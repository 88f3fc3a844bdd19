import { cover, type Coverage } from '../../../src/lib/coverage/coverage.ts';
import { toOffers } from '../../../src/lib/coverage/offers/offers.ts';
import { prepareLand, type Land } from '../../../src/lib/coverage/reach/ground.ts';
import {
	NO_FILTERS,
	scaledRadii,
	USUAL_ASSUMPTIONS,
	type CoverageQuestion
} from '../../../src/lib/coverage/question.ts';
import { dayNumber } from '../../../src/lib/coverage/day-number.ts';
import { counted, timed, type Figure } from '../figure.ts';
import { middle } from '../median.ts';
import { BENCH_CATEGORIES, BENCH_KINDS } from './bench-kinds.ts';
import { benchDemand } from './bench-demand.ts';
import { benchServices } from './bench-services.ts';
import { indexMatrix, indexPoints } from './index-matrix.ts';
import { inTurns, type Way } from './in-turns.ts';
import { plainWorld } from './plain-world.ts';
import { checkBetween, checkSame, reachedOf } from './same-reached.ts';
import { sqlMatrix, type SqlMatrix } from './sql-matrix.ts';
import { turfMatrix } from './turf-matrix.ts';
import { whatIfFigures } from './what-if-figures.ts';

const MANY = 100_000;
const WHAT_IF_AT = 10_000;
/** The grid and turf's sphere differ by up to 0.4% in length within Wales. */
const SPHERE = 0.005;

/** Rounds and aims for each size: turf at 10,000 is the slowest by far. */
const SIZES = [
	{ n: 1_000, rounds: 5, aims: { turf: '>= 120 times', trees: '>= 4 times', sql: '>= 50 times' } },
	{ n: 10_000, rounds: 3, aims: { turf: '>= 300 times', trees: '>= 4 times', sql: '>= 50 times' } }
];

const QUESTION: CoverageQuestion = {
	filters: NO_FILTERS,
	assumptions: USUAL_ASSUMPTIONS,
	today: dayNumber('2026-11-22')
};

/** The full national matrix against what else there is, and how it grows. */
export async function coverageFigures(): Promise<Figure[]> {
	const { demand, official } = benchDemand();
	const land = prepareLand(demand);
	const where = `${demand.size.toLocaleString('en-GB')} ${official ? 'small areas' : 'made-up points'}`;
	const name = `coverage: ${where} by ${BENCH_KINDS.length} kinds`;
	const sql = await sqlMatrix();
	const figures: Figure[] = [];
	try {
		for (const size of SIZES) figures.push(...(await compare(name, land, sql, size)));
	} finally {
		await sql.stop();
	}
	const { run } = ask(land, WHAT_IF_AT);
	return [...figures, ...whatIfFigures(run()), ...(await growth(name, land))];
}

const ask = (land: Land, n: number) => {
	const rows = benchServices(n, land.demand);
	const offers = toOffers(rows, BENCH_CATEGORIES);
	const run = (question = QUESTION): Coverage => cover(land, offers, BENCH_KINDS, question);
	return { rows, run };
};

async function compare(
	name: string,
	land: Land,
	sql: SqlMatrix,
	{ n, rounds, aims }: (typeof SIZES)[number]
): Promise<Figure[]> {
	const { rows, run } = ask(land, n);
	const world = plainWorld(land.demand, rows);
	const trees = indexPoints(world);
	await sql.load(world);
	const ours = reachedOf(run());
	const scaled = (by: number) =>
		reachedOf(
			run({
				...QUESTION,
				assumptions: { ...USUAL_ASSUMPTIONS, radii: scaledRadii(USUAL_ASSUMPTIONS.radii, by) }
			})
		);
	checkBetween('turf', scaled(1 - SPHERE), turfMatrix(world), scaled(1 + SPHERE));
	checkSame('kdbush + flatbush', ours, indexMatrix(world, trees));
	checkSame(sql.name, ours, await sql.matrix(world));
	// The first runs find nothing compiled yet.
	for (let warmUp = 0; warmUp < 100; warmUp++) run();
	const ways: Way[] = [
		{ name: 'ours', runs: 10, run },
		{ name: 'turf', runs: 1, run: () => turfMatrix(world) },
		{ name: 'kdbush + flatbush', runs: 3, run: () => indexMatrix(world, trees) },
		{ name: sql.name, runs: 1, run: () => sql.matrix(world) }
	];
	const [own = [], ...theirs] = await inTurns(ways, rounds);
	const oursMs = middle(own);
	const wanted = [aims.turf, aims.trees, aims.sql];
	return [
		...theirs.map((times, at) => {
			const reference = ways[at + 1]!.name;
			return timed(name, n, oursMs, { reference, ms: middle(times), aim: wanted[at]! });
		}),
		timed(`${name}: worst of ${own.length}`, n, Math.max(...own))
	];
}

/** How time grows with ten times the services, and what the matrix takes up. */
async function growth(name: string, land: Land): Promise<Figure[]> {
	const { run } = ask(land, MANY);
	const { run: runTenth } = ask(land, MANY / 10);
	const ways: Way[] = [
		{ name: 'a tenth', runs: 3, run: () => runTenth() },
		{ name: 'all', runs: 2, run: () => run() }
	];
	const [few = [], many = []] = await inTurns(ways, 5);
	const { planes, sums, tally, membership } = run();
	const lists = [...membership.kinds, ...membership.services];
	const bytes =
		Object.values(planes.sure).reduce((sum, column) => sum + column.byteLength, 0) +
		sums.byteLength +
		tally.byteLength +
		8 * lists.reduce((sum, list) => sum + list.length, 0);
	const [from, to] = [MANY / 10, MANY].map((count) => count.toLocaleString('en-GB'));
	return [
		timed(name, MANY, middle(many)),
		counted(
			`coverage: growth from ${from} to ${to} services`,
			Number((middle(many) / middle(few)).toFixed(1)),
			'times',
			'<= 8 times'
		),
		counted(`coverage: memory of a matrix over ${to} services`, Math.round(bytes / 1e6), 'MB')
	];
}
