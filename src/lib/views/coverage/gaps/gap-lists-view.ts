import type { CoverageQuery } from '../../../coverage/query/coverage-query.ts';
import { gapsOf, type GapList } from '../../../coverage/ranking/gaps.ts';
import { needWeight } from '../../../coverage/ranking/need-weight.ts';
import type { Robustness } from '../../../coverage/ranking/robustness.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { CoverageResult } from '../coverage-result.ts';
import type { PreparedSetting } from '../coverage-setting.ts';
import { emptyGaps, type EmptyGaps } from './empty-gaps.ts';
import { gapRow, kindsOfAreas, type GapRow } from './gap-row.ts';
import { needWords, noteWords } from './order-words.ts';

/** One of the two lists: the first rows, and the rest to open. */
export type GapListView = { first: GapRow[]; rest: GapRow[]; all: string };

/** The two lists of gaps, side by side and never one. */
export type GapListsView = {
	confirmed: GapListView;
	/** What stands there while nothing is confirmed as a gap; null once something is. */
	empty: EmptyGaps | null;
	suggested: GapListView;
	/** What the order weighs beside children; null where each counts the same. */
	need: string | null;
	/** That the lists follow a scenario; null without one. */
	scenario: string | null;
	note: string;
};

/** Rows of a list that are shown at once. */
export const FIRST_GAPS = 6;

/**
 * The confirmed gaps, and what the public record suggests, most children first.
 * @param robustness how often each gap stays among the first; null while it is being worked out
 */
export function gapListsView(
	setting: PreparedSetting,
	result: CoverageResult,
	query: CoverageQuery,
	robustness: Robustness | null,
	locale: Locale
): GapListsView {
	const kindsOf = kindsOfAreas(setting, result);
	const weightOf = needWeight(
		result.coverage,
		query.need,
		query.weight,
		setting.inputs.lookedAfter
	);
	const view = (list: GapList): GapListView => {
		const gaps = gapsOf(result.matrix, list, weightOf);
		const most = Math.max(...gaps.map(({ notReached }) => notReached));
		const of = { list, setting, result, query, robustness, most, kindsOf };
		const rows = gaps.map((gap, index) => gapRow(gap, index + 1, of, locale));
		const all = list === 'confirmed' ? m.gaps_all_confirmed : m.gaps_all_suggested;
		return {
			first: rows.slice(0, FIRST_GAPS),
			rest: rows.slice(FIRST_GAPS),
			all: all({ count: rows.length }, { locale })
		};
	};
	const confirmed = view('confirmed');
	return {
		confirmed,
		empty: confirmed.first.length === 0 ? emptyGaps(setting, result, locale) : null,
		suggested: view('suggested'),
		need: needWords(setting, query, locale),
		scenario: query.changes.length > 0 ? m.gaps_scenario({}, { locale }) : null,
		note: noteWords(query, locale)
	};
}
