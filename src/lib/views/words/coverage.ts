import type {
	CellCertainty,
	CoverageState,
	RecordState,
	Warning
} from '../../coverage/cells/state.ts';
import type { View } from '../../coverage/cells/split.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';

type Say = (inputs: object, options: { locale: Locale }) => string;

/**
 * What the record shows, as a block or a map says it: the record states, with "said to exist" for
 * nothing recorded but a statement, "unsure" where only records of which a filtered fact is not
 * recorded could fit, and "not known" for a region most of whose children are not known.
 */
export type RecordMark = RecordState | 'said' | 'unsure' | 'not-known';

const RECORD: Record<RecordMark, Say> = {
	reached: m.state_record_reached,
	'out-of-reach': m.state_record_out_of_reach,
	'remote-only': m.state_record_remote_only,
	'place-not-recorded': m.state_record_place_not_recorded,
	unsure: m.state_record_unsure,
	closed: m.state_record_closed,
	said: m.state_record_said,
	'none-recorded': m.state_record_none,
	'not-known': m.state_record_not_known
};

/** Pattern that fills what the record shows (see ui/patterns.ts). */
export const RECORD_FILLS = {
	reached: 'rec-reached',
	'out-of-reach': 'out-of-reach',
	'remote-only': 'rec-remote',
	'place-not-recorded': 'rec-unplaced',
	unsure: 'rec-unplaced',
	closed: 'closed-doors',
	said: 'rec-said',
	'none-recorded': 'not-known',
	'not-known': 'not-known'
} as const satisfies Record<RecordMark, string>;

const STATE: Record<CoverageState, Say> = {
	covered: m.state_covered,
	thin: m.state_thin,
	'out-of-reach': m.state_out_of_reach,
	'closed-doors': m.state_closed_doors,
	unconfirmed: m.state_unconfirmed,
	'not-known': m.state_not_known,
	'confirmed-gap': m.state_confirmed_gap
};

const CERTAINTY: Record<CellCertainty, Say> = {
	confirmed: m.state_certainty_confirmed,
	'out-of-date': m.state_certainty_out_of_date,
	unconfirmed: m.state_certainty_unconfirmed,
	'declared-none': m.state_certainty_declared_none,
	'not-known': m.state_certainty_not_known
};

const WARNING: Record<Warning, Say> = {
	'funding-ends': m.state_warning_funding,
	'one-organization': m.state_warning_one,
	'not-in-welsh': m.state_warning_welsh
};

const VIEW: Record<View, Say> = { record: m.state_view_record, confirmed: m.state_view_confirmed };

export const recordWord = (mark: RecordMark, locale: Locale): string =>
	RECORD[mark]({}, { locale });
export const stateWord = (state: CoverageState, locale: Locale): string =>
	STATE[state]({}, { locale });
export const certaintyWord = (certainty: CellCertainty, locale: Locale): string =>
	CERTAINTY[certainty]({}, { locale });
export const warningWord = (warning: Warning, locale: Locale): string =>
	WARNING[warning]({}, { locale });
export const viewWord = (view: View, locale: Locale): string => VIEW[view]({}, { locale });

/** What a cell's block shows of the record. `said` is whether a statement says it should exist. */
export function recordMark(
	cell: { record: RecordState; counts: { perhaps: number; records: number } },
	said: boolean
): RecordMark {
	if (cell.record === 'none-recorded') return said ? 'said' : 'none-recorded';
	const doubtful = cell.record === 'place-not-recorded' && cell.counts.perhaps > 0;
	return doubtful ? 'unsure' : cell.record;
}
