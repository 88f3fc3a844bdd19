import type { Service } from '../service/service.ts';
import { dueOn, standingOf, type Standing } from './schedule.ts';

/** A service that somebody ought to look at, and why. */
export type BoardEntry = {
	service: Service;
	standing: Standing;
	dueOn: string | null;
	/** False where nobody of the organisation can be written to. */
	reachable: boolean;
};

/** What may be shown of a board. */
export const BOARD_PARTS = ['overdue', 'due', 'unreachable', 'never'] as const;
export type BoardPart = (typeof BOARD_PARTS)[number];

/** How many services of an area stand in each part. */
export type BoardCounts = { [Part in BoardPart]: number } & { current: number; all: number };

/** The area under which services stand that no area is recorded for. */
export const NO_AREA = 'none';

/**
 * Every live service as it stands on the day `today`. `reachable` holds the organisations of which
 * somebody can be written to.
 */
export function boardEntries(
	services: Iterable<Service>,
	reachable: ReadonlySet<string>,
	today: string
): BoardEntry[] {
	return [...services].flatMap((service) => {
		const standing = standingOf(service, today);
		if (!standing) return [];
		return {
			service,
			standing,
			dueOn: dueOn(service),
			reachable: reachable.has(service.organization.id)
		};
	});
}

/** The entries of one area: of those that serve it, or that no area is recorded for. */
export const inArea = (entries: readonly BoardEntry[], area: string): BoardEntry[] =>
	entries.filter(({ service }) =>
		area === NO_AREA ? service.areas.length === 0 : service.areas.includes(area)
	);

/** Whether an entry stands in a part. A service nobody can be asked about stands in two. */
export const inPart = (entry: BoardEntry, part: BoardPart): boolean =>
	part === 'unreachable' ? !entry.reachable : entry.standing === part;

/** How many entries stand in each part. */
export function countsOf(entries: readonly BoardEntry[]): BoardCounts {
	const counts: BoardCounts = {
		overdue: 0,
		due: 0,
		unreachable: 0,
		never: 0,
		current: 0,
		all: entries.length
	};
	for (const entry of entries) {
		counts[entry.standing]++;
		if (!entry.reachable) counts.unreachable++;
	}
	return counts;
}

/** The entries of a part: the longest overdue first, those never checked last; then by name. */
export function partOf(entries: readonly BoardEntry[], part: BoardPart): BoardEntry[] {
	const nameOf = ({ service }: BoardEntry) => service.name.en ?? service.name.cy ?? '';
	return entries
		.filter((entry) => inPart(entry, part))
		.sort(
			(a, b) =>
				(a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || nameOf(a).localeCompare(nameOf(b))
		);
}
