import type { AnnualReport } from '../../domain/annual-report/annual-report.ts';
import type { ReportText } from '../../domain/annual-report/report-text.ts';
import { read, type Reading } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { longDate } from '../words/dates.ts';

/** A version of a report on its page: its words, and what is said about it. */
export type ReportPage = {
	/** Null while it is written anew. */
	text: ReportText | null;
	title: string;
	/** Which version this is; null for a draft. */
	version: string | null;
	newer: { href: string; text: string } | null;
	changes: Reading | null;
	redactions: string[];
	citation: string | null;
	permanent: string | null;
	hash: string | null;
	others: { href: string; text: string }[];
	/** Null for a draft: its data come with it. */
	data: { zip: string; files: { href: string; name: string; says: string }[] } | null;
};

/** Address of a version, the same in both languages but for the first part. */
export const reportHref = (
	{ reference, version }: Pick<AnnualReport, 'reference' | 'version'>,
	locale: Locale
): string => `/${locale}/review/reports/${reference}/${version}`;

/**
 * The page of a version.
 * @param versions every published version of its reference, the newest first
 * @param origin the site's own address, for the citation
 */
export function reportPage(
	report: AnnualReport,
	versions: readonly AnnualReport[],
	origin: string,
	locale: Locale
): ReportPage {
	const say = { locale };
	const text = report.contents?.texts[locale] ?? null;
	const href = reportHref(report, locale);
	const published = report.published_on && longDate(report.published_on, locale);
	const newest = versions[0];
	const { reference, version } = report;
	const of = text && { title: text.title, about: text.about, reference, version };
	const address = `${origin}${href}`;
	return {
		text,
		title: text?.title ?? m.annual_rewriting({}, say),
		version: published && m.annual_version_of({ version, date: published }, say),
		newer:
			newest && newest.version > version
				? {
						href: reportHref(newest, locale),
						text: m.annual_newer_link(
							{ version: newest.version, date: longDate(newest.published_on!, locale) },
							say
						)
					}
				: null,
		changes: report.changes && read(report.changes, locale),
		redactions: report.redactions.map(({ on, reason }) =>
			(reason === 'location withheld' ? m.annual_redacted_place : m.annual_redacted_person)(
				{ date: longDate(on, locale) },
				say
			)
		),
		citation:
			of &&
			(published
				? m.annual_cite({ ...of, date: published, address }, say)
				: m.annual_cite_draft(of, say)),
		permanent: published ? address : null,
		hash: report.hash,
		others: versions
			.filter((other) => other.version !== version)
			.map((other) => ({
				href: reportHref(other, locale),
				text: m.annual_version_other(
					{ version: other.version, date: longDate(other.published_on!, locale) },
					say
				)
			})),
		data:
			published && report.contents
				? {
						zip: `${href}/data.zip`,
						files: report.contents.files.map(({ name, says }) => ({
							href: `${href}/${name}.csv`,
							name: `${name}.csv`,
							says: says[locale]
						}))
					}
				: null
	};
}
