import type { Locale } from '../../domain/bilingual/locale.ts';
import type { BatchState } from '../../domain/import/batch-state.ts';
import { dayOf } from '../../domain/time/calendar.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { longDate, longTime } from '../words/dates.ts';

/** What a page needs to know of a batch to speak of it. */
export type BatchFacts = {
	id: string;
	file_name: string | null;
	state: BatchState;
	created_at: string;
	publish_at: string | null;
	created: number;
	changed: number;
};

const STATES: Record<Exclude<BatchState, 'approved'>, typeof m.import_state_checked> = {
	checking: m.import_state_checking,
	checked: m.import_state_checked,
	confirmed: m.import_state_confirmed,
	publishing: m.import_state_publishing,
	published: m.import_state_published,
	refused: m.import_state_refused,
	discarded: m.import_state_discarded,
	undoing: m.import_state_undoing,
	undone: m.import_state_undone
};

/** How a list stands, in words. */
export const stateWords = (
	{ state, publish_at: due }: Pick<BatchFacts, 'state' | 'publish_at'>,
	locale: Locale
): string =>
	state === 'approved'
		? m.import_state_approved({ time: due ? longTime(due, locale) : '' }, { locale })
		: STATES[state]({}, { locale });

/** What a list is called: its file, or its day once the file's name is forgotten. */
export const batchName = (
	{ file_name: file, created_at: at }: Pick<BatchFacts, 'file_name' | 'created_at'>,
	locale: Locale
): string => file ?? m.import_unnamed({ date: longDate(dayOf(new Date(at)), locale) }, { locale });

/** A list in a list of lists. */
export const batchLine = (batch: BatchFacts, locale: Locale) => ({
	id: batch.id,
	href: `/${locale}/register/import/${batch.id}`,
	name: batchName(batch, locale),
	when: longTime(batch.created_at, locale),
	state: stateWords(batch, locale),
	counts: m.import_queue_line({ created: batch.created, changed: batch.changed }, { locale })
});
export type BatchLine = ReturnType<typeof batchLine>;
