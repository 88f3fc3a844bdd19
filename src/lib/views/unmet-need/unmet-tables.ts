import type { Locale } from '../../domain/bilingual/locale.ts';
import { dateOfDay, dayNumber } from '../../coverage/day-number.ts';
import { daysOfQuarter, quarterOf } from '../../domain/unmet-need/quarter.ts';
import {
	UNMET_TIERS,
	type UnmetPublished,
	type UnmetQuarter
} from '../../domain/unmet-need/unmet-need.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { TierId } from '../../domain/tier/tier.ts';
import { longDate } from '../words/dates.ts';
import { number } from '../words/lists.ts';
import { quarterWords } from '../words/quarters.ts';
import type { Supply } from './supply.ts';
import { unmetHref } from './unmet-form-view.ts';
import { recordedWords } from '../words/recorded.ts';

/** A cell: how often it was needed, and how many services are recorded beside it. */
export type UnmetCell = { text: string; hidden: boolean; services: string | null };
export type UnmetTable = {
	caption: string;
	heads: string[];
	rows: { head: string; total: boolean; cells: UnmetCell[] }[];
};

/** Unmet need beside what is recorded, for a coverage page. */
export type UnmetView = {
	since: string | null;
	next: string;
	/** Null before the first quarter has ended. */
	byArea: UnmetTable | null;
	byRegion: UnmetTable | null;
	say: string;
};

/** Names in a language. */
export type UnmetNames = {
	area(gss: string): string;
	region(code: string): string;
	tier(tier: TierId): string;
};

/** Most quarters side by side. */
const QUARTERS = 4;

/**
 * The two tables, for all of Wales or for the areas of one place. They are shown as they were
 * published: nothing is added up here, so nothing can be told that was kept back.
 * @param within GSS codes of the place; null for all of Wales
 */
export function unmetTables(
	{ since, quarters }: UnmetPublished,
	supply: Supply,
	names: UnmetNames,
	within: readonly string[] | null,
	today: string,
	locale: Locale
): UnmetView {
	const say = { locale };
	const shown = quarters.slice(-QUARTERS);
	const newest = shown.at(-1);
	const current = quarterOf(today);
	const lastDay = dateOfDay(dayNumber(daysOfQuarter(current).next) - 1);
	return {
		since: since && m.unmet_since({ date: longDate(since, locale) }, say),
		next: m.unmet_next(
			{ quarter: quarterWords(current, locale), date: longDate(lastDay, locale) },
			say
		),
		byArea: newest ? areaTable(shown, since, supply, names, within, locale) : null,
		byRegion: newest ? regionTable(newest, supply, names, within, locale) : null,
		say: unmetHref(within?.length === 1 ? { area: within[0] } : {}, locale)
	};
}

function areaTable(
	quarters: readonly UnmetQuarter[],
	since: string | null,
	supply: Supply,
	names: UnmetNames,
	within: readonly string[] | null,
	locale: Locale
): UnmetTable {
	const say = { locale };
	const counts = (of: (quarter: UnmetQuarter) => number | null | undefined): UnmetCell[] =>
		quarters.map((quarter) => cell(of(quarter) ?? null, null, locale));
	const rows: UnmetTable['rows'] = [];
	const row = (head: string, services: number, total: boolean, cells: UnmetCell[]) =>
		rows.push({
			head,
			total,
			cells: [...cells, { text: number(services, locale), hidden: false, services: null }]
		});
	if (within === null) {
		const wales = counts(({ wales }) => wales);
		row(m.unmet_row_wales({}, say), supply.of(null, null), true, wales);
	}
	for (const { code, areas } of quarters[0]!.regions) {
		const own = areas.filter(({ gss }) => within === null || within.includes(gss));
		const regionOf = (quarter: UnmetQuarter) => quarter.regions.find((one) => one.code === code);
		// A region of one area is that area.
		if (own.length === areas.length && areas.length > 1) {
			const members = areas.map(({ gss }) => gss);
			const totals = counts((quarter) => regionOf(quarter)?.total);
			row(names.region(code), supply.of(members, null), true, totals);
		}
		for (const { gss } of own) {
			const cells = counts(
				(quarter) => regionOf(quarter)?.areas.find((one) => one.gss === gss)?.count
			);
			row(names.area(gss), supply.of([gss], null), false, cells);
		}
	}
	const from = (quarter: string) =>
		since && quarterOf(since) === quarter && since > daysOfQuarter(quarter).from
			? m.unmet_part_quarter(
					{ quarter: quarterWords(quarter, locale), date: longDate(since, locale) },
					say
				)
			: quarterWords(quarter, locale);
	return {
		caption: m.unmet_by_area({}, say),
		heads: [
			m.unmet_col_area({}, say),
			...quarters.map(({ quarter }) => from(quarter)),
			m.unmet_col_services({}, say)
		],
		rows
	};
}

function regionTable(
	{ quarter, regions }: UnmetQuarter,
	supply: Supply,
	names: UnmetNames,
	within: readonly string[] | null,
	locale: Locale
): UnmetTable {
	const say = { locale };
	return {
		caption: m.unmet_by_region({ quarter: quarterWords(quarter, locale) }, say),
		heads: [
			m.unmet_col_region({}, say),
			...UNMET_TIERS.map((tier) =>
				tier === 'unsure' ? m.unmet_tier_unsure({}, say) : names.tier(tier)
			)
		],
		rows: regions
			.filter(({ areas }) => within === null || areas.some(({ gss }) => within.includes(gss)))
			.map(({ code, areas, tiers }) => ({
				head: names.region(code),
				total: false,
				cells: UNMET_TIERS.map((tier) => {
					const { count } = tiers.find((one) => one.tier === tier) ?? { count: null };
					const members = areas.map(({ gss }) => gss);
					return cell(count, tier === 'unsure' ? null : supply.of(members, tier), locale);
				})
			}))
	};
}

const cell = (count: number | null, services: number | null, locale: Locale): UnmetCell => ({
	text: count === null ? m.unmet_hidden({}, { locale }) : number(count, locale),
	hidden: count === null,
	services: services === null ? null : recordedWords(services, locale)
});
