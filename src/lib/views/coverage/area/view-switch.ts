import { VIEWS, type View } from '../../../coverage/cells/split.ts';
import type { CoverageQuery } from '../../../coverage/query/coverage-query.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { viewWord } from '../../words/coverage.ts';
import { addressOf } from './address.ts';
import type { PlaceKind } from './place-kind.ts';

/** One of the two ways of looking, as a choice under the answer. */
export type ViewChoice = {
	view: View;
	word: string;
	note: string;
	count: string;
	href: string;
	current: boolean;
};

/** The two ways of looking at a place, the current one marked. */
export function viewSwitch(
	code: string,
	kinds: readonly PlaceKind[],
	current: View,
	query: CoverageQuery,
	locale: Locale
): ViewChoice[] {
	const own = kinds.filter(({ applicable }) => applicable);
	const recorded = own.filter(({ records }) => records > 0).length;
	const confirmed = own.filter(
		({ certainty }) => certainty === 'confirmed' || certainty === 'declared-none'
	).length;
	const counts = { recorded, confirmed, kinds: own.length };
	return VIEWS.map((view) => ({
		view,
		word: viewWord(view, locale),
		note:
			view === 'record'
				? m.area_switch_record({}, { locale })
				: m.area_switch_confirmed({}, { locale }),
		count:
			view === 'record'
				? m.area_switch_record_count(counts, { locale })
				: m.area_switch_confirmed_count(counts, { locale }),
		href: addressOf(code, { ...query, view }, locale),
		current: view === current
	}));
}
