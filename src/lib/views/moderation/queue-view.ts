import { read, type Bilingual, type Reading } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { dayOf } from '../../domain/time/calendar.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { areaWords } from '../words/areas.ts';
import { ago, longTime } from '../words/dates.ts';
import type { Setting } from './setting.ts';

export const PROPOSAL_KINDS = ['new', 'edit', 'import', 'restore', 'merge'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

const KINDS: Record<ProposalKind, typeof m.moderate_kind_new> = {
	new: m.moderate_kind_new,
	edit: m.moderate_kind_edit,
	import: m.moderate_kind_import,
	restore: m.moderate_kind_restore,
	merge: m.moderate_kind_merge
};

/** A kind of proposal in words. */
export const kindWords = (kind: ProposalKind, locale: Locale): string =>
	KINDS[kind]({}, { locale });

/** A proposal as it waits. */
export type Waiting = {
	id: string;
	reference: string;
	kind: ProposalKind;
	state: string;
	name: Bilingual | null;
	organization: Bilingual;
	areas: readonly string[];
	submitted_at: string;
	publish_at: string | null;
	claimed: 'mine' | 'other' | null;
	/** How many records may be the same service. */
	twins: number;
	batch: { id: string; rows: number } | null;
};

/** One line of the queue. */
export type QueueLine = {
	id: string;
	href: string;
	name: Reading;
	kind: string;
	by: string;
	areas: string;
	sent: string;
	claim: string | null;
	mine: boolean;
	twins: string | null;
	publishing: string | null;
};

/** A proposal in the queue, in words. A list from a file leads to where lists are decided. */
export function queueLine(waiting: Waiting, now: Date, setting: Setting): QueueLine {
	const { locale, gazetteer } = setting;
	const say = { locale };
	const { kind, batch, claimed } = waiting;
	const organization = read(waiting.organization, locale).text;
	return {
		id: waiting.id,
		href: batch ? `/${locale}/register/import/${batch.id}` : `/${locale}/moderation/${waiting.id}`,
		name: read(
			waiting.name ?? { en: waiting.reference, cy: waiting.reference, cy_state: 'human' },
			locale
		),
		kind: batch
			? `${kindWords(kind, locale)}: ${m.moderate_rows({ count: batch.rows }, say)}`
			: kindWords(kind, locale),
		by: m.moderate_by({ organization }, say),
		areas: areaWords({ areas: [...waiting.areas], extent: 'several areas' }, gazetteer, locale),
		sent: m.moderate_sent(
			{ ago: ago(dayOf(new Date(waiting.submitted_at)), dayOf(now), locale) },
			say
		),
		claim:
			waiting.state === 'approved'
				? null
				: {
						mine: m.moderate_mine,
						other: m.moderate_other,
						none: m.moderate_free
					}[claimed ?? 'none']({}, say),
		mine: claimed === 'mine',
		twins: waiting.twins > 0 ? m.moderate_twins({ count: waiting.twins }, say) : null,
		publishing:
			waiting.state === 'approved' && waiting.publish_at !== null
				? m.moderate_goes_public({ time: longTime(waiting.publish_at, locale) }, say)
				: null
	};
}

/** Which page of how many this is, in words; null when there is only one. */
export const queuePages = (page: number, pages: number, locale: Locale): string | null =>
	pages > 1 ? m.moderate_page_of({ page: Math.min(page, pages), pages }, { locale }) : null;

/** What the queue is narrowed by, as its address says it. */
export type QueueFilters = { kind: string | null; area: string | null; claim: string | null };

/** The choices above the queue. */
export function queueChoices(areas: readonly string[], { gazetteer, locale }: Setting) {
	const say = { locale };
	const all = { value: '', label: m.moderate_filter_all({}, say) };
	return {
		kinds: [all, ...PROPOSAL_KINDS.map((value) => ({ value, label: kindWords(value, locale) }))],
		areas: [
			all,
			...areas.map((value) => ({ value, label: gazetteer.area(value)?.name[locale] ?? value }))
		],
		claims: [
			all,
			{ value: 'mine', label: m.moderate_filter_mine({}, say) },
			{ value: 'free', label: m.moderate_filter_free({}, say) }
		]
	};
}

/** The editor's other pages; where something waits, with how much. */
export function otherWork(
	waiting: {
		reports: number;
		feedback: number;
		claims: number;
		checks: number;
		examples: number;
	},
	locale: Locale
): { href: string; label: string }[] {
	const say = { locale };
	const link = (path: string, label: string, count = 0) => ({
		href: `/${locale}/moderation/${path}`,
		label: count > 0 ? m.moderate_waits({ label, count }, say) : label
	});
	return [
		link('reports', m.moderate_to_reports({}, say), waiting.reports),
		link('feedback', m.feedback_board_title({}, say), waiting.feedback),
		link('claims', m.moderate_to_claims({}, say), waiting.claims),
		link('assurance', m.moderate_to_assurance({}, say), waiting.checks),
		link('examples', m.practice_title({}, say), waiting.examples),
		link('imports', m.moderate_to_imports({}, say)),
		link('feeds', m.feeds_to_feeds({}, say)),
		link('decided', m.moderate_to_decided({}, say))
	];
}
