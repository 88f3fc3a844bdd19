import type { Coverage } from '../../../coverage/coverage.ts';
import {
	AREA,
	CONFIRMED,
	NO,
	OUT_OF_DATE,
	REMOTE,
	UNPLACED
} from '../../../coverage/offers/offers.ts';
import { read, type Reading } from '../../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { TIERS, tierShape } from '../../../domain/tier/tier.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { StampView } from '../../words/assurance.ts';
import { ago, longDate, partialDate } from '../../words/dates.ts';
import type { TierMark } from '../../words/tiers.ts';
import { kindName, tierName, type CoverageSetting, type ServiceNote } from '../coverage-setting.ts';
import { noteOfRow } from './service-note.ts';

/** A service that makes the coverage of a place. */
export type ServiceLine = {
	id: string;
	/** Null for a proposed service, which is no record. */
	href: string | null;
	name: Reading;
	organization: Reading | null;
	tiers: TierMark[];
	/** Kinds of help, each once. */
	kinds: string;
	/** How it reaches families here. */
	how: string;
	stamp: StampView;
	/** Day on which funding ends, in words; null when that is not recorded. */
	fundedUntil: string | null;
};

/** Rows of the services that serve some areas and fit the filters for certain or perhaps. */
export function servicesOfPlace(
	{ offers, membership }: Coverage,
	areas: readonly number[]
): number[] {
	const served = areas.reduce((mask, a) => mask | (1 << a), 0);
	return Array.from(offers.ids.keys()).filter(
		(s) => (offers.areas[s]! & served) !== 0 && membership.kinds[s]!.length > 0
	);
}

/**
 * The services that make a place's coverage: those with a place or a visit first, then those whose
 * place is not recorded, then phone and online; by name within.
 */
export function serviceLines(
	coverage: Coverage,
	services: readonly number[],
	setting: CoverageSetting,
	locale: Locale
): ServiceLine[] {
	const { offers } = coverage;
	return services
		.map((s) => ({ s, line: serviceLine(coverage, s, setting, locale) }))
		.sort(
			(one, other) =>
				rankOf(offers, one.s) - rankOf(offers, other.s) ||
				one.line.name.text.localeCompare(other.line.name.text, locale)
		)
		.map(({ line }) => line);
}

function serviceLine(
	{ offers, membership, kinds }: Coverage,
	s: number,
	setting: CoverageSetting,
	locale: Locale
): ServiceLine {
	const note = noteOfRow(setting, offers, s);
	const own = membership.kinds[s]!.map((k) => kinds[k]!);
	const names = [...new Set(own.map((kind) => kindName(kind, setting.names, locale)))];
	return {
		id: offers.ids[s]!,
		href: note && `/${locale}/services/${note.id}`,
		name: note ? read(note.name, locale) : inOurWords(m.area_proposed({}, { locale }), locale),
		organization: note && read(note.organization, locale),
		tiers: TIERS.filter((tier) => own.some((kind) => kind.tier === tier)).map((tier) => ({
			tier,
			shape: tierShape(tier),
			word: tierName(tier, setting.names, locale)
		})),
		kinds: names.join('; '),
		how: waysOf(offers, s, locale),
		stamp: stampOf(offers.certainty[s]!, note, setting.today, locale),
		fundedUntil: note?.fundedUntil ? longDate(note.fundedUntil, locale) : null
	};
}

/** Our own words, which are in the reader's language. */
export const inOurWords = (text: string, locale: Locale): Reading => ({
	text,
	lang: locale,
	fallback: false,
	draft: false
});

type Columns = Coverage['offers'];

const sitesOf = (offers: Columns, s: number) => offers.siteStart[s + 1]! - offers.siteStart[s]!;

function rankOf(offers: Columns, s: number): number {
	if (offers.accepting[s] === NO) return 3;
	if (sitesOf(offers, s) > 0 || offers.modes[s]! & AREA) return 0;
	return offers.modes[s]! & UNPLACED ? 1 : 2;
}

/** "At a place; by phone or online". A withheld place is among those who come: nothing tells it apart. */
function waysOf(offers: Columns, s: number, locale: Locale): string {
	const modes = offers.modes[s]!;
	const places = sitesOf(offers, s);
	const ways = [
		places > 0 && m.area_way_places({ count: places }, { locale }),
		modes & AREA && m.area_way_area({}, { locale }),
		modes & UNPLACED && m.area_way_unplaced({}, { locale }),
		modes & REMOTE && m.area_way_remote({}, { locale })
	].filter((way) => typeof way === 'string');
	const words = ways.join('; ');
	const closed = offers.accepting[s] === NO ? m.area_way_closed({}, { locale }) : null;
	return [words.charAt(0).toLocaleUpperCase(locale) + words.slice(1), closed]
		.filter((part) => part !== null)
		.join('. ');
}

function stampOf(
	certainty: number,
	note: ServiceNote | null,
	today: string,
	locale: Locale
): StampView {
	if (note === null) {
		const text = m.area_proposed_stamp({}, { locale });
		return { outline: 'unconfirmed', text, source: null, checkedOn: null };
	}
	if (note.checkedOn === null || (certainty !== CONFIRMED && certainty !== OUT_OF_DATE)) {
		const date =
			note.sourceDate === null
				? m.word_date_undated({}, { locale })
				: partialDate(note.sourceDate, locale);
		return {
			outline: 'unconfirmed',
			text: m.area_stamp_unconfirmed({ date }, { locale }),
			source: null,
			checkedOn: null
		};
	}
	const when = { ago: ago(note.checkedOn, today, locale) };
	const confirmed = certainty === CONFIRMED;
	const words = !confirmed
		? m.stamp_old
		: note.checkedBy === 'provider'
			? m.stamp_checked_provider
			: m.stamp_checked_editor;
	return {
		outline: confirmed ? 'checked' : 'out-of-date',
		text: words(when, { locale }),
		source: null,
		checkedOn: { iso: note.checkedOn, words: longDate(note.checkedOn, locale) }
	};
}
