import type { DatedSnapshot } from '../../domain/history/dated-snapshot.ts';
import type { ReferenceFile } from '../../domain/snapshot/reference.ts';
import { read, type Reading } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { longDate } from '../words/dates.ts';
import { placedBy } from '../official/placed-by.ts';
import { inWords, number } from '../words/lists.ts';

/** A snapshot in the list of all. */
export type SnapshotLine = {
	id: string;
	on: string;
	date: string;
	title: Reading | null;
	reason: string;
	services: string;
	/** By which method and with which set of children; or that figures are being worked out. */
	method: string;
	waiting: boolean;
	hash: string;
	redactions: string[];
	/** To compare it with the one before, and with today. */
	compare: { href: string; label: string }[];
};

/** The files that a snapshot names, and those of them that are not at hand. */
export type DemandOfSnapshot = {
	files: readonly ReferenceFile[];
	missing: readonly ReferenceFile[] | null;
};

/** The snapshots, the newest first. */
export const snapshotLines = (
	snapshots: readonly DatedSnapshot[],
	demandOf: (snapshot: DatedSnapshot) => DemandOfSnapshot,
	locale: Locale
): SnapshotLine[] =>
	snapshots
		.map((snapshot, at) => lineOf(snapshot, snapshots[at - 1] ?? null, demandOf(snapshot), locale))
		.reverse();

function lineOf(
	snapshot: DatedSnapshot,
	before: DatedSnapshot | null,
	{ files, missing }: DemandOfSnapshot,
	locale: Locale
): SnapshotLine {
	const say = { locale };
	const root = `/${locale}/review/compare`;
	const date = longDate(snapshot.taken_on, locale);
	return {
		id: snapshot.id,
		on: snapshot.taken_on,
		date,
		title: snapshot.title && read(snapshot.title, locale),
		reason: (snapshot.reason === 'monthly' ? m.review_monthly : m.review_asked)({}, say),
		services: number(Object.keys(snapshot.entries.service).length, locale),
		method:
			snapshot.method === null
				? missing
					? m.official_snapshot_missing(
							{
								files: inWords(
									missing.map(({ path }) => path),
									locale
								)
							},
							say
						)
					: m.review_working({}, say)
				: m.review_method({ version: snapshot.method, demand: placedBy(files, locale) }, say),
		waiting: snapshot.method === null,
		hash: snapshot.hash,
		redactions: snapshot.redactions.map(({ on, reason }) =>
			(reason === 'location withheld' ? m.review_redacted_place : m.review_redacted_person)(
				{ date: longDate(on, locale) },
				say
			)
		),
		compare: [
			...(before
				? [
						{
							href: `${root}?from=${before.id}&to=${snapshot.id}`,
							label: m.review_compare_before({ date }, say)
						}
					]
				: []),
			{ href: `${root}?from=${snapshot.id}&to=today`, label: m.review_compare_today({ date }, say) }
		]
	};
}

/** How a snapshot is called in a list to choose from: its day, and its title where it has one. */
export const snapshotName = (
	{ taken_on, title }: Pick<DatedSnapshot, 'taken_on' | 'title'>,
	locale: Locale
): string =>
	title
		? m.review_snapshot_named(
				{ date: longDate(taken_on, locale), title: read(title, locale).text },
				{ locale }
			)
		: longDate(taken_on, locale);
