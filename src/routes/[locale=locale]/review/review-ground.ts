import { changesIn } from '$lib/domain/history/changes-in';
import { compareRecords, type RecordChanges } from '$lib/domain/history/compare-records';
import type { DatedRecord } from '$lib/domain/history/dated-record';
import type { DatedSnapshot } from '$lib/domain/history/dated-snapshot';
import type { ReferenceFile } from '$lib/domain/snapshot/reference';
import { dayOf } from '$lib/domain/time/calendar';
import { compareCoverage, type CellChange } from '$lib/coverage/figures/compare-coverage';
import { coverRecord, type CoveredRecord } from '$lib/coverage/figures/cover-record';
import { figuresOf } from '$lib/coverage/figures/figures-of';
import type { CoverageRecord } from '$lib/coverage/inputs';
import { METHOD } from '$lib/coverage/method';
import { scorecardOf } from '$lib/coverage/scorecard/scorecard';
import { application } from '$lib/server/application/current';
import { remember } from '$lib/server/application/remember';
import type { World } from '$lib/server/application/world';
import type { FoundSmallAreas } from '$lib/server/places/load-small-areas';
import { coverageSetting } from '$lib/views/coverage/setting-of-snapshot';

/** The word for the record of now among the snapshots. */
export const NOW = 'today';

/** What the pages of the review are made from: the world, and what was worked out from it today. */
export function reviewGround() {
	const world = application().world()!;
	const today = dayOf(new Date());
	const covered = remember(world, `covered ${today}`, () => coverRecord(recordNow(world), today));
	return {
		world,
		today,
		covered,
		names: remember(world, `names ${today}`, () => namesOf(world, covered, today)),
		scorecard: remember(world, `scorecard ${today}`, () => scorecardOf(covered, today))
	};
}
export type ReviewGround = ReturnType<typeof reviewGround>;

function namesOf(world: World, { inputs }: CoveredRecord, today: string) {
	const { land } = world.coverage(today);
	return coverageSetting(world.snapshot, { inputs, land }, today).names;
}

function recordNow({ snapshot, smallAreas }: World): CoverageRecord {
	return {
		services: [...snapshot.services.values()],
		statements: [...snapshot.statements.values()],
		reference: snapshot.reference,
		smallAreas
	};
}

/** A record to compare: a snapshot's or today's, with the method its figures were worked out by. */
export type Compared = {
	id: string;
	day: string;
	snapshot: DatedSnapshot | null;
	record: DatedRecord;
	method: number | null;
	/** What its children are placed by. */
	demand: FoundSmallAreas;
};

/** The record of a snapshot (by id) or of now; null where there is none, or it can not be read. */
export function comparedRecord({ world, today }: ReviewGround, id: string): Compared | null {
	if (id === NOW) {
		const { services, statements, reference } = world.snapshot;
		const record = { takenOn: today, services, statements, reference, unreadable: [] };
		const demand = { smallAreas: world.smallAreas, missing: null };
		return { id, day: today, snapshot: null, record, method: METHOD, demand };
	}
	const snapshot = world.history.snapshots.find((one) => one.id === id);
	if (!snapshot) return null;
	const record = remember(world, `record ${id}`, () => readable(world, id));
	const demand = world.datedDemand.get(id)!;
	return (
		record && { id, day: snapshot.taken_on, snapshot, record, method: snapshot.method, demand }
	);
}

/** A snapshot that a later program can not read must not take the page away. */
function readable(world: World, id: string): DatedRecord | null {
	try {
		return world.history.record(id);
	} catch {
		return null;
	}
}

/**
 * What changed from one record to another; coverage is null while figures are being worked out, or where
 * files that the later record names are not at hand.
 */
export type Changes = {
	services: RecordChanges;
	coverage: readonly CellChange[] | null;
	missing: readonly ReferenceFile[];
};

/** Compares two records, the older first. */
export function changesBetween(ground: ReviewGround, before: Compared, after: Compared): Changes {
	const { world, today } = ground;
	return remember(world, `changes ${before.id} ${after.id} ${today}`, () => {
		const [then, now] = [figured(ground, before), figured(ground, after)];
		// The older record is worked out again on the later one's places: only those have to be there.
		const missing = after.demand.missing ?? [];
		return {
			services: compareRecords(before.record, after.record),
			coverage: then && now && missing.length === 0 ? compareCoverage(then, now) : null,
			missing
		};
	});
}

function figured({ covered }: ReviewGround, { day, snapshot, record, demand }: Compared) {
	const figures = snapshot ? snapshot.figures : figuresOf(covered.matrix, covered.inputs.kinds);
	if (!figures) return null;
	const { services, statements, reference } = record;
	return {
		day,
		figures,
		record: {
			services: [...services.values()],
			statements: [...statements.values()],
			reference,
			smallAreas: demand.smallAreas
		}
	};
}

/** What changed since the last snapshot of an earlier day whose figures are there; null before the first. */
export function changesSinceLast(ground: ReviewGround) {
	const last = ground.world.history.snapshots.findLast(
		({ figures, taken_on }) => figures !== null && taken_on < ground.today
	);
	const before = last && comparedRecord(ground, last.id);
	if (!before) return null;
	const changes = changesBetween(ground, before, comparedRecord(ground, NOW)!);
	return { since: before.day, from: before.id, ...changes };
}

/** The same for the services of some areas. */
export const servicesChangedIn = (changes: Changes, members: readonly string[]): RecordChanges =>
	changesIn(changes.services, members);
