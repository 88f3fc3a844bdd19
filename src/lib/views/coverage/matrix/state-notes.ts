import type { CoverageState } from '../../../coverage/cells/state.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { RECORD_FILLS, type RecordMark } from '../../words/coverage.ts';

/** What a council area's kind can show of the record, with its fill; the unusual only where it is. */
export const RECORD_KEYS = (
	[
		'reached',
		'out-of-reach',
		'remote-only',
		'place-not-recorded',
		'unsure',
		'closed',
		'said',
		'none-recorded'
	] as const
).map((mark) => ({ mark, fill: RECORD_FILLS[mark], usual: mark !== 'unsure' }));

type Say = (inputs: { share: number }, options: { locale: Locale }) => string;

const RECORD: Record<RecordMark, Say> = {
	reached: m.matrix_note_reached,
	'out-of-reach': m.matrix_note_out_of_reach,
	'remote-only': m.area_reason_remote,
	'place-not-recorded': m.area_reason_place,
	unsure: m.area_reason_unsure,
	closed: m.area_reason_closed,
	said: m.matrix_said_reason,
	'none-recorded': m.matrix_note_none,
	'not-known': m.area_reason_not_known
};

const STATE: Record<CoverageState, Say> = {
	covered: m.matrix_note_covered,
	thin: m.matrix_note_thin,
	'out-of-reach': m.matrix_note_confirmed_out_of_reach,
	'closed-doors': m.matrix_note_closed_doors,
	unconfirmed: m.matrix_note_unconfirmed,
	'not-known': m.area_reason_none,
	'confirmed-gap': m.area_reason_declared
};

/** What a mark of the record means. `share` is the per cent of children from which a kind reaches. */
export const recordNote = (mark: RecordMark, share: number, locale: Locale): string =>
	RECORD[mark]({ share }, { locale });

/** What a state means. */
export const stateNote = (state: CoverageState, share: number, locale: Locale): string =>
	STATE[state]({ share }, { locale });
