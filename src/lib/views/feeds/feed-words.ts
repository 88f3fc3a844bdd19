import type { Locale } from '../../domain/bilingual/locale.ts';
import type { FeedDrop, FeedNote } from '../../domain/feed/entry.ts';
import { FEED_FAULTS, type FeedFaultCode } from '../../domain/feed/fault.ts';
import type { FieldFate } from '../../domain/feed/fields.ts';
import type { FeedShape } from '../../domain/feed/page.ts';
import type { Suspicion } from '../../domain/feed/quarantine.ts';
import type { FeedOutcome } from '../../domain/feed/reckon.ts';
import type { Voice } from '../../domain/feed/voice.ts';
import { m } from '../../i18n/paraglide/messages.js';

type Say = (inputs: object, options: { locale: Locale }) => string;
type Words<Code extends string> = { readonly [code in Code]: Say };

/** Why a feed was not read. */
const FAULTS: Words<FeedFaultCode> = {
	'not-https': m.feeds_fault_not_https,
	'has-password': m.feeds_fault_has_password,
	'no-name': m.feeds_fault_no_name,
	'odd-port': m.feeds_fault_odd_port,
	'no-address': m.feeds_fault_no_address,
	'private-address': m.feeds_fault_private_address,
	unreachable: m.feeds_fault_unreachable,
	'bad-certificate': m.feeds_fault_bad_certificate,
	'too-slow': m.feeds_fault_too_slow,
	'too-many-redirects': m.feeds_fault_too_many_redirects,
	'redirect-nowhere': m.feeds_fault_redirect_nowhere,
	refused: m.feeds_fault_refused,
	limited: m.feeds_fault_limited,
	failed: m.feeds_fault_failed,
	'not-json-type': m.feeds_fault_not_json_type,
	'odd-encoding': m.feeds_fault_odd_encoding,
	'too-large': m.feeds_fault_too_large,
	'not-utf8': m.feeds_fault_not_utf8,
	'not-json': m.feeds_fault_not_json,
	'too-deep': m.feeds_fault_too_deep,
	'not-a-feed': m.feeds_fault_not_a_feed,
	'same-page': m.feeds_fault_same_page,
	'too-many-pages': m.feeds_fault_too_many_pages,
	'too-many-records': m.feeds_fault_too_many_records
};

export const faultWords = (fault: string | null, locale: Locale): string | null => {
	const code = FEED_FAULTS.find((one) => one === fault);
	return code ? FAULTS[code]({}, { locale }) : null;
};

export const DROP_WORDS: Words<FeedDrop> = {
	'not-object': m.feeds_drop_not_object,
	'no-id': m.feeds_drop_no_id,
	'no-name': m.feeds_drop_no_name,
	twice: m.feeds_drop_twice,
	ended: m.feeds_drop_ended,
	'outside-wales': m.feeds_drop_outside_wales,
	elsewhere: m.feeds_drop_elsewhere,
	'names-withheld-place': m.feeds_drop_names_withheld_place,
	'not-valid': m.feeds_drop_not_valid
};

export const NOTE_WORDS: Words<FeedNote> = {
	'text-cut': m.feeds_note_text_cut,
	'text-empty': m.feeds_note_text_empty,
	'url-left': m.feeds_note_url_left,
	'email-person': m.feeds_note_email_person,
	'phone-person': m.feeds_note_phone_person,
	'ages-left': m.feeds_note_ages_left,
	'place-left': m.feeds_note_place_left,
	'places-more': m.feeds_note_places_more,
	'dates-stale': m.feeds_note_dates_stale,
	'place-withheld': m.feeds_note_place_withheld
};

/** The lists of a feed's services, in the order of the work. */
export const LIST_WORDS: Words<FeedOutcome | 'declined' | 'gone'> = {
	new: m.feeds_list_new,
	update: m.feeds_list_update,
	question: m.feeds_list_question,
	incomplete: m.feeds_list_incomplete,
	waiting: m.feeds_list_waiting,
	same: m.feeds_list_same,
	declined: m.feeds_list_declined,
	gone: m.feeds_list_gone
};

export const SHAPE_WORDS: Words<FeedShape> = {
	'hsds-uk-3': m.feeds_shape_hsds_uk_3,
	'oruk-1': m.feeds_shape_oruk_1,
	outpost: m.feeds_shape_outpost,
	list: m.feeds_shape_list
};

export const FATE_WORDS: Words<FieldFate> = {
	understood: m.feeds_fate_understood,
	personal: m.feeds_fate_personal,
	left: m.feeds_fate_left
};

export const SUSPICION_WORDS: Words<Suspicion> = {
	halved: m.feeds_suspicion_halved,
	'no-areas': m.feeds_suspicion_no_areas,
	'no-terms': m.feeds_suspicion_no_terms
};

export const VOICE_WORDS: Words<Voice> = {
	provider: m.feeds_voice_provider,
	editor: m.feeds_voice_editor,
	feed: m.feeds_voice_feed,
	record: m.feeds_voice_record
};

export const STATE_WORDS: Words<'active' | 'paused' | 'quarantined'> = {
	active: m.feeds_state_active,
	paused: m.feeds_state_paused,
	quarantined: m.feeds_state_quarantined
};

export const RUN_WORDS: Words<'read' | 'unchanged' | 'quarantined' | 'failed'> = {
	read: m.feeds_run_read,
	unchanged: m.feeds_run_unchanged,
	quarantined: m.feeds_run_quarantined,
	failed: m.feeds_run_failed
};

const EVERY: { readonly [hours: number]: Say } = {
	6: m.feeds_every_6,
	24: m.feeds_every_24,
	168: m.feeds_every_168
};

/** How often a feed is read. */
export const everyWords = (hours: number, locale: Locale): string => EVERY[hours]!({}, { locale });
