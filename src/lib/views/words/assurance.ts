import type { Certainty } from '../../domain/assurance/assurance.ts';
import { certaintyOf } from '../../domain/assurance/assurance.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Service } from '../../domain/service/service.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { ago, longDate } from './dates.ts';

/** The assurance stamp: an outline, a sentence, and where there is one the exact date or the source. */
export type StampView = {
	outline: 'checked' | 'unconfirmed' | 'out-of-date' | 'ended';
	text: string;
	/** The source and its year, for a record that nobody has confirmed. */
	source: string | null;
	/** The day of the check, for `<time>` and for print. */
	checkedOn: { iso: string; words: string } | null;
};

const OUTLINES = {
	confirmed: 'checked',
	'out-of-date': 'out-of-date',
	unconfirmed: 'unconfirmed',
	ended: 'ended'
} as const satisfies Record<Certainty['state'], StampView['outline']>;

/** How sure anybody can be of a service today, in words. */
export function stampOf(
	service: Pick<Service, 'status' | 'tiers' | 'assurance' | 'provenance'>,
	today: string,
	locale: Locale
): StampView {
	const certainty = certaintyOf(service, today);
	const outline = OUTLINES[certainty.state];
	if (certainty.state === 'ended') {
		return { outline, text: m.stamp_ended({}, { locale }), source: null, checkedOn: null };
	}
	if (certainty.state === 'unconfirmed') {
		return {
			outline,
			text: m.stamp_unconfirmed({}, { locale }),
			source: sourceWords(service.provenance, locale),
			checkedOn: null
		};
	}
	const when = { ago: ago(certainty.checkedOn, today, locale) };
	const words =
		certainty.state === 'out-of-date'
			? m.stamp_old
			: certainty.role === 'provider'
				? m.stamp_checked_provider
				: m.stamp_checked_editor;
	return {
		outline,
		text: words(when, { locale }),
		source: null,
		checkedOn: { iso: certainty.checkedOn, words: longDate(certainty.checkedOn, locale) }
	};
}

/** A source and its date: "gov.wales, undated" in the reader's language. */
export function sourceWords(
	provenance: { source_display: string; as_of: string | null },
	locale: Locale
): string {
	return provenance.source_display.replace(
		/, undated$/,
		`, ${m.word_date_undated({}, { locale })}`
	);
}
