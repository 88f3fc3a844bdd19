import { VIEWS, type View } from '../../../coverage/cells/split.ts';
import type { CoverageQuery } from '../../../coverage/query/coverage-query.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { number } from '../../words/lists.ts';
import { viewWord } from '../../words/coverage.ts';
import { coverageHref } from '../coverage-address.ts';
import { usualView, type CoverageResult } from '../coverage-result.ts';

/** One of the two ways of looking, as a wide choice. */
export type ViewChoice = {
	view: View;
	word: string;
	sentence: string;
	counts: string;
	href: string;
	current: boolean;
};

/** The two ways of looking, and the note under them. */
export type ViewSwitch = { choices: ViewChoice[]; note: string };

/** The switch between what is on record and what is confirmed. */
export function viewSwitch(
	result: CoverageResult,
	query: CoverageQuery,
	locale: Locale
): ViewSwitch {
	const { cells, confirmed } = result.confirmed;
	const recorded = result.matrix.areas
		.flatMap((row) => row.cells)
		.filter((cell) => cell.applicable && cell.record !== 'none-recorded').length;
	const of = { cells: number(cells, locale) };
	const counts: Record<View, string> = {
		record:
			confirmed === 0
				? m.coverage_view_record_none({ recorded: number(recorded, locale), ...of }, { locale })
				: m.coverage_view_record_some(
						{ recorded: number(recorded, locale), confirmed: number(confirmed, locale), ...of },
						{ locale }
					),
		confirmed: m.coverage_view_checked({ confirmed: number(confirmed, locale), ...of }, { locale })
	};
	const sentences: Record<View, string> = {
		record: m.coverage_view_record({}, { locale }),
		confirmed: m.coverage_view_confirmed({}, { locale })
	};
	const opens = usualView(result.confirmed);
	return {
		choices: VIEWS.map((view) => ({
			view,
			word: viewWord(view, locale),
			sentence: sentences[view],
			counts:
				view === result.view
					? m.coverage_view_here({ counts: counts[view] }, { locale })
					: counts[view],
			href: coverageHref({ ...query, view: view === opens ? null : view }, locale),
			current: view === result.view
		})),
		note: [
			(opens === 'record' ? m.coverage_view_note : m.coverage_view_note_confirmed)(of, { locale }),
			m.coverage_kind_means({}, { locale })
		].join(' ')
	};
}
