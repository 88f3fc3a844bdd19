import type { Locale } from '../../domain/bilingual/locale.ts';
import type { AdvocacyReview } from '../../domain/advocacy/advocacy-review.ts';
import { noneSince, type AdvocacyDay, type KnownSince } from '../../domain/advocacy/known-since.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { longDate } from '../words/dates.ts';
import { inWords, number } from '../words/lists.ts';

/** The answer to: which regions have no peer parental advocacy recorded, and since when do we know? */
export type PeerAnswer = {
	headline: string;
	regions: { name: string; href: string; since: string; note: string | null }[];
	/** What is so of all of these days alike; else each region has a note of its own. */
	common: string | null;
	/** The regions that have one: "Recorded: West Glamorgan."; null where none has. */
	having: string | null;
	checked: string;
	/** Peer offers that may be anywhere; null where there are none. */
	unplaced: string | null;
};

type Region = { code: string; name: { en: string; cy: string } };

/**
 * Composes the answer.
 * @param days what was recorded on the days of the dated records, the oldest first, today the last
 */
export function peerAnswer(
	review: AdvocacyReview,
	days: readonly AdvocacyDay[],
	regions: readonly Region[],
	locale: Locale
): PeerAnswer {
	const say = { locale };
	const known = regions.map((region) => ({ region, known: noneSince(days, 'peer', region.code) }));
	const without = known.flatMap(({ region, known: since }) => (since ? [{ region, since }] : []));
	const having = known.filter((one) => !one.known).map(({ region }) => region.name[locale]);
	const unplaced = review.unplaced.peer.length;
	const [first] = without;
	const alike = without.every(
		({ since }) => since.since === first?.since.since && since.lastRecorded === null
	);
	return {
		headline:
			without.length === 0
				? m.advocacy_none_nowhere({}, say)
				: m.advocacy_none_regions({ count: without.length, all: regions.length }, say),
		regions: without.map(({ region, since }) => ({
			name: region.name[locale],
			href: `/${locale}/coverage/${region.code}`,
			since: longDate(since.since, locale),
			note: alike ? null : sinceWords(since, locale)
		})),
		common: alike && first ? sinceWords(first.since, locale) : null,
		having: having.length > 0 ? m.advocacy_with({ regions: inWords(having, locale) }, say) : null,
		checked: m.advocacy_checked({ services: number(days.at(-1)?.services ?? 0, locale) }, say),
		unplaced: unplaced > 0 ? m.advocacy_unplaced({ count: unplaced }, say) : null
	};
}

/** What the day is and how often was looked, in words: never more than the dated records show. */
export function sinceWords(known: KnownSince, locale: Locale): string {
	const say = { locale };
	if (known.looks === 1 && known.sinceRecordsBegan) return m.advocacy_since_today({}, say);
	const looks = m.advocacy_looks({ count: known.looks }, say);
	const day =
		known.lastRecorded === null
			? m.advocacy_since_began({}, say)
			: m.advocacy_since_last({ last: longDate(known.lastRecorded, locale) }, say);
	return `${day} ${looks}`;
}
