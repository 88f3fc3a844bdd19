import type { Locale } from '../../domain/bilingual/locale.ts';
import type { BatchState } from '../../domain/import/batch-state.ts';
import type { RunReport } from '../../domain/feed/tally.ts';
import type { Suspicion } from '../../domain/feed/quarantine.ts';
import type { FeedOutcome } from '../../domain/feed/reckon.ts';
import type { Gazetteer } from '../../domain/place/gazetteer.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { stateWords } from '../import/batch-words.ts';
import { longTime } from '../words/dates.ts';
import {
	DROP_WORDS,
	everyWords,
	FATE_WORDS,
	faultWords,
	LIST_WORDS,
	NOTE_WORDS,
	RUN_WORDS,
	SHAPE_WORDS,
	STATE_WORDS,
	SUSPICION_WORDS
} from './feed-words.ts';

type RunOutcome = keyof typeof RUN_WORDS;

/** A feed as its pages speak of it. */
export type FeedFacts = {
	id: string;
	name: string;
	address: string;
	areas: readonly string[];
	assume_areas: boolean;
	every_hours: number;
	state: keyof typeof STATE_WORDS;
	suspicion: Suspicion | null;
	next_at: string;
	mine: boolean;
	last: { began_at: string; outcome: RunOutcome; fault: string | null } | null;
	items: { readonly [outcome in FeedOutcome]?: number };
	taken: number;
	declined: number;
	gone: number;
	terms: number;
};

/** Outcomes in which an editor has something to do. */
const WORK: readonly FeedOutcome[] = ['new', 'update', 'question', 'incomplete'];

const count = (number: number, locale: Locale) => number.toLocaleString(locale);

const lastReading = ({ last }: Pick<FeedFacts, 'last'>, locale: Locale): string =>
	last === null
		? m.feeds_not_read_yet({}, { locale })
		: m.feeds_last_read(
				{ time: longTime(last.began_at, locale), outcome: RUN_WORDS[last.outcome]({}, { locale }) },
				{ locale }
			);

/** A feed in the list of feeds. */
export const feedLine = (feed: FeedFacts, locale: Locale) => ({
	id: feed.id,
	href: `/${locale}/moderation/feeds/${feed.id}`,
	name: feed.name,
	address: feed.address,
	state: STATE_WORDS[feed.state]({}, { locale }),
	alert: feed.state === 'quarantined' || feed.last?.outcome === 'failed',
	last: lastReading(feed, locale),
	fault: faultWords(feed.last?.fault ?? null, locale),
	waiting: m.feeds_waiting(
		{
			count: count(
				WORK.reduce((sum, one) => sum + (feed.items[one] ?? 0), 0),
				locale
			)
		},
		{ locale }
	)
});

type Run = {
	began_at: string;
	outcome: RunOutcome;
	fault: string | null;
	report: RunReport | null;
};
type Batch = {
	id: string;
	state: BatchState;
	total: number;
	created_at: string;
	publish_at: string | null;
};

/** One feed: how it stands, what waits, what the last reading found. */
export function feedView(
	{ feed, runs, batches }: { feed: FeedFacts; runs: readonly Run[]; batches: readonly Batch[] },
	gazetteer: Gazetteer,
	locale: Locale
) {
	const say = { locale };
	const path = `/${locale}/moderation/feeds/${feed.id}`;
	const lists = [...WORK, 'waiting', 'same', 'declined', 'gone'] as const;
	const sizeOf = (list: (typeof lists)[number]): number =>
		list === 'declined' || list === 'gone' ? feed[list] : (feed.items[list] ?? 0);
	const report = runs.find((run) => run.report !== null)?.report ?? null;
	return {
		path,
		name: feed.name,
		mine: feed.mine,
		state: feed.state,
		suspicion: feed.suspicion && SUSPICION_WORDS[feed.suspicion]({}, say),
		rows: [
			{ term: m.feeds_row_address({}, say), text: feed.address },
			{ term: m.feeds_row_areas({}, say), text: areaNames(feed.areas, gazetteer, locale) },
			{
				term: m.feeds_row_assume({}, say),
				text: feed.assume_areas ? m.feeds_assume_yes({}, say) : m.feeds_assume_ask({}, say)
			},
			{
				term: m.feeds_row_state({}, say),
				text: `${STATE_WORDS[feed.state]({}, say)}. ${lastReading(feed, locale)}`
			},
			{
				term: m.feeds_row_every({}, say),
				text:
					feed.state === 'active'
						? `${everyWords(feed.every_hours, locale)}. ${m.feeds_next_read({ time: longTime(feed.next_at, locale) }, say)}`
						: everyWords(feed.every_hours, locale)
			}
		],
		lists: lists
			.filter((list) => sizeOf(list) > 0)
			.map((list) => ({
				href: `${path}/items?show=${list}`,
				label: LIST_WORDS[list]({}, say),
				count: count(sizeOf(list), locale)
			})),
		taken: m.feeds_taken_count({ count: count(feed.taken, locale) }, say),
		termsOpen:
			feed.terms > 0 ? m.feeds_terms_open({ count: count(feed.terms, locale) }, say) : null,
		batches: batches.map((batch) => ({
			href: `/${locale}/register/import/${batch.id}`,
			label: m.feeds_batch_line(
				{
					count: count(batch.total, locale),
					time: longTime(batch.created_at, locale),
					state: stateWords(batch, locale)
				},
				say
			)
		})),
		runs: runs.map((run) => ({
			when: longTime(run.began_at, locale),
			outcome: RUN_WORDS[run.outcome]({}, say),
			fault: faultWords(run.fault, locale),
			records: run.report === null ? null : count(run.report.records, locale)
		})),
		report: report && reportView(report, locale)
	};
}
export type FeedView = ReturnType<typeof feedView>;

/** The council areas of a feed by name. */
export const areaNames = (
	areas: readonly string[],
	gazetteer: Gazetteer,
	locale: Locale
): string =>
	areas.length === gazetteer.areas.length
		? m.feeds_all_wales({}, { locale })
		: areas.map((gss) => gazetteer.area(gss)?.name[locale] ?? gss).join(', ');

type Line = { label: string; count: string };

function reportView(report: RunReport, locale: Locale) {
	const say = { locale };
	const lines = <Code extends string>(
		counts: { readonly [code in Code]?: number },
		words: { readonly [code in Code]: (inputs: object, options: { locale: Locale }) => string }
	): Line[] =>
		(Object.keys(words) as Code[]).flatMap((code) => {
			const records = counts[code] ?? 0;
			return records > 0 ? [{ label: words[code]({}, say), count: count(records, locale) }] : [];
		});
	const { records, said_records: said } = report;
	return {
		facts: [
			{ term: m.feeds_report_records({}, say), text: count(records, locale) },
			{ term: m.feeds_report_pages({}, say), text: count(report.pages, locale) },
			{ term: m.feeds_report_shape({}, say), text: SHAPE_WORDS[report.shape]({}, say) }
		],
		lies: !report.totals_lie
			? null
			: said !== null && said !== records
				? m.feeds_report_lies({ said: count(said, locale), records: count(records, locale) }, say)
				: m.feeds_report_lies_pages({}, say),
		kept: lines(report.outcomes, LIST_WORDS),
		dropped: lines(report.dropped, DROP_WORDS),
		missing: [
			{ label: m.feeds_missing_place({}, say), count: count(report.without_place, locale) },
			{ label: m.feeds_missing_area({}, say), count: count(report.without_area, locale) },
			{ label: m.feeds_missing_term({}, say), count: count(report.without_term, locale) }
		],
		notes: lines(report.notes, NOTE_WORDS),
		fields: report.fields.map(({ path, fate, records: some }) => ({
			path,
			fate: FATE_WORDS[fate]({}, say),
			count: count(some, locale)
		}))
	};
}
export type ReportView = ReturnType<typeof reportView>;
