import {
	BOARD_PARTS,
	countsOf,
	inArea,
	NO_AREA,
	partOf,
	type BoardCounts,
	type BoardEntry,
	type BoardPart
} from '../../domain/assurance/board.ts';
import { read, type Reading } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Gazetteer } from '../../domain/place/gazetteer.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { servicePath } from '../finder/entry-view.ts';
import { areaName } from '../words/areas.ts';
import { stampOf, type StampView } from '../words/assurance.ts';
import { longDate } from '../words/dates.ts';

/** How many services of a part are listed. */
const LISTED = 100;

const PART_WORDS = {
	overdue: [m.assure_board_overdue, m.assure_board_overdue_what],
	due: [m.assure_board_due, m.assure_board_due_what],
	unreachable: [m.assure_board_unreachable, m.assure_board_unreachable_what],
	never: [m.assure_board_never, m.assure_board_never_what]
} as const satisfies Record<BoardPart, unknown>;

type Setting = { gazetteer: Gazetteer; today: string; locale: Locale };

/** A line of the table of areas. */
export type AreaLine = { href: string; name: string; counts: BoardCounts };

/** A service on the board. */
export type BoardLine = {
	id: string;
	name: Reading;
	href: string;
	organization: Reading;
	stamp: StampView;
	/** When its check runs or ran out. */
	due: string | null;
	nobody: boolean;
	check: string;
};

const nameOf = (area: string, { gazetteer, locale }: Setting) =>
	area === NO_AREA ? m.assure_board_no_area({}, { locale }) : areaName(area, gazetteer, locale);

const address = (area: string, part: BoardPart | null, { locale }: Setting) =>
	`/${locale}/moderation/assurance?area=${area}${part ? `&show=${part}` : ''}`;

/** Every area an editor works in with how its services stand, and all of them with each service once. */
export function areaTable(
	entries: readonly BoardEntry[],
	areas: readonly string[],
	setting: Setting
): { lines: AreaLine[]; once: BoardCounts } {
	const lines = areas
		.filter((area) => area !== NO_AREA)
		.map((area) => lineOfArea(entries, area, setting))
		.sort((a, b) => a.name.localeCompare(b.name, setting.locale));
	if (areas.includes(NO_AREA)) lines.push(lineOfArea(entries, NO_AREA, setting));
	const served = entries.filter((entry) => areas.some((area) => inArea([entry], area).length > 0));
	return { lines, once: countsOf(served) };
}

const lineOfArea = (entries: readonly BoardEntry[], area: string, setting: Setting): AreaLine => ({
	href: address(area, null, setting),
	name: nameOf(area, setting),
	counts: countsOf(inArea(entries, area))
});

/** One area: its parts with their numbers, and the services of the part that is shown. */
export function areaBoard(
	entries: readonly BoardEntry[],
	area: string,
	asked: string | null,
	setting: Setting
) {
	const { locale } = setting;
	const own = inArea(entries, area);
	const counts = countsOf(own);
	// Without a wish: the first part with something in it.
	const shown =
		BOARD_PARTS.find((part) => part === asked) ??
		BOARD_PARTS.find((part) => counts[part] > 0) ??
		'overdue';
	const all = partOf(own, shown);
	const [title, what] = PART_WORDS[shown];
	return {
		name: nameOf(area, setting),
		parts: BOARD_PARTS.map((part) => ({
			part,
			href: address(area, part, setting),
			label: `${PART_WORDS[part][0]({}, { locale })}: ${counts[part]}`,
			current: part === shown
		})),
		title: title({}, { locale }),
		what: what({}, { locale }),
		lines: all.slice(0, LISTED).map((entry) => lineOf(entry, shown, setting)),
		more:
			all.length > LISTED ? m.assure_board_more({ count: all.length - LISTED }, { locale }) : null
	};
}
export type AreaBoard = ReturnType<typeof areaBoard>;

function lineOf(
	{ service, standing, dueOn, reachable }: BoardEntry,
	shown: BoardPart,
	setting: Setting
): BoardLine {
	const { locale, today } = setting;
	const words = standing === 'overdue' ? m.assure_board_ran_out : m.assure_board_runs_out;
	return {
		id: service.id,
		name: read(service.name, locale),
		href: servicePath(service.id, locale),
		organization: read(service.organization.name, locale),
		stamp: stampOf(service, today, locale),
		due: dueOn && words({ date: longDate(dueOn, locale) }, { locale }),
		// Where all of them are such, it is said once, above.
		nobody: !reachable && shown !== 'unreachable',
		check: `/${locale}/assurance/${service.id}`
	};
}
