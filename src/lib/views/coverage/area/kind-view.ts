import { read } from '../../../domain/bilingual/bilingual.ts';
import type { View } from '../../../coverage/cells/split.ts';
import type { CellCertainty } from '../../../coverage/cells/state.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { certaintyWord, recordWord, RECORD_FILLS, stateWord } from '../../words/coverage.ts';
import { kindName, type CoverageNames } from '../coverage-setting.ts';
import type { AreaRecord } from './area-record.ts';
import type { PlaceKind } from './place-kind.ts';
import { reasonOf } from './record-reason.ts';
import { yearOf } from './said-view.ts';
import { splitView, type SplitView } from './split-words.ts';

/** One kind of help of a tier in a place, closed. */
export type KindView = {
	id: string;
	name: string;
	/** What the record shows, or the state, as a word with its pattern. Null: not for these ages. */
	shown: { word: string; fill: KindFill; reason: string | null } | null;
	foot: Foot;
	/** "Not confirmed. 2 records"; null where nothing is recorded and nobody has said. */
	sure: string | null;
	split: SplitView;
};

/** Fills as ui/patterns.ts names them: of the record's marks and of the states. */
export type KindFill = (typeof RECORD_FILLS)[keyof typeof RECORD_FILLS] | PlaceKind['state'];

/** The line under a block says how sure anyone is. */
export type Foot = 'solid' | 'dotted' | 'dashed' | 'none';

/** The foot of each certainty. */
export const FEET: Record<CellCertainty, Foot> = {
	confirmed: 'solid',
	'declared-none': 'solid',
	'out-of-date': 'dotted',
	unconfirmed: 'dashed',
	'not-known': 'none'
};

/**
 * One kind of help in words.
 * @param areas how many areas the place has
 */
export function kindView(
	one: PlaceKind,
	view: View,
	areas: number,
	{ said }: AreaRecord,
	names: CoverageNames,
	locale: Locale
): KindView {
	const { mark, state, certainty, applicable } = one;
	const note = said.find(({ id }) => id === one.said[0]);
	const source =
		note &&
		m.area_reason_said(
			{ who: read(note.organization, locale).text, year: yearOf(note, locale) },
			{ locale }
		);
	const reason = reasonOf(one, view, source ?? null, locale);
	const shown =
		view === 'record'
			? { word: recordWord(mark, locale), fill: RECORD_FILLS[mark], reason }
			: { word: stateWord(state, locale), fill: state, reason };
	return {
		id: one.kind.id,
		name: kindName(one.kind, names, locale),
		shown: applicable ? shown : null,
		foot: FEET[certainty],
		sure: sureWords(one, areas, locale),
		split: splitView(one.split[view], locale)
	};
}

function sureWords(
	{ records, certainty, without }: PlaceKind,
	areas: number,
	locale: Locale
): string | null {
	if (records === 0 && certainty === 'not-known') return null;
	return [
		certaintyWord(certainty, locale),
		m.area_records({ count: records }, { locale }),
		areas > 1 && without > 0 && m.area_without({ without, areas }, { locale })
	]
		.filter((words) => words !== false)
		.join('. ');
}
