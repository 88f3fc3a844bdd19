import { VIEWS, type View } from '../../../coverage/cells/split.ts';
import type { CoverageQuery } from '../../../coverage/query/coverage-query.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { viewWord } from '../../words/coverage.ts';
import { areaHref } from '../coverage-address.ts';
import type { ViewSwitch } from '../national/view-switch.ts';
import type { PlaceKind } from './place-kind.ts';

/** The two ways of looking at a place, counted over its own kinds of help. */
export function placeSwitch(
	code: string,
	kinds: readonly PlaceKind[],
	current: View,
	query: CoverageQuery,
	locale: Locale
): ViewSwitch {
	const say = { locale };
	const own = kinds.filter(({ applicable }) => applicable);
	const counts = {
		kinds: own.length,
		recorded: own.filter(({ records }) => records > 0).length,
		confirmed: own.filter(
			({ certainty }) => certainty === 'confirmed' || certainty === 'declared-none'
		).length
	};
	const words: Record<View, { sentence: string; counts: string }> = {
		record: {
			sentence: m.coverage_view_record({}, say),
			counts: m.area_switch_record_count(counts, say)
		},
		confirmed: {
			sentence: m.coverage_view_confirmed({}, say),
			counts: m.area_switch_confirmed_count(counts, say)
		}
	};
	return {
		choices: VIEWS.map((view) => ({
			view,
			word: viewWord(view, locale),
			sentence: words[view].sentence,
			counts:
				view === current
					? m.coverage_view_here({ counts: words[view].counts }, say)
					: words[view].counts,
			href: areaHref(code, { ...query, view }, locale),
			current: view === current
		})),
		note: m.coverage_kind_means({}, say)
	};
}
