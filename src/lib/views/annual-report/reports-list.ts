import {
	newestVersions,
	type AnnualReport,
	type ReportLine
} from '../../domain/annual-report/annual-report.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { longDate } from '../words/dates.ts';
import { reportHref } from './report-page.ts';

/** A report in a list. */
export type ReportEntry = {
	href: string;
	title: string;
	about: string;
	line: string;
	state: string | null;
};

type Names = { regions: readonly { code: string; name: { en: string; cy: string } }[] };
type Lined = Pick<
	ReportLine,
	'reference' | 'version' | 'region' | 'from_on' | 'to_on' | 'published_on'
>;

function entryOf(report: Lined, { regions }: Names, locale: Locale) {
	const say = { locale };
	const { region, from_on, to_on, published_on, reference, version } = report;
	const to = longDate(to_on, locale);
	const name = regions.find(({ code }) => code === region)?.name[locale] ?? region;
	return {
		title:
			name === null ? m.annual_title_wales({}, say) : m.annual_title_region({ region: name }, say),
		about:
			from_on === null
				? m.annual_period_none({ to }, say)
				: m.annual_period({ to, from: longDate(from_on, locale) }, say),
		line: published_on
			? m.annual_line_published({ date: longDate(published_on, locale), version, reference }, say)
			: m.annual_line_draft({ version, reference }, say)
	};
}

/** Published reports, each by its newest version, the latest period first. */
export const publishedEntries = (
	reports: Iterable<AnnualReport>,
	names: Names,
	locale: Locale
): ReportEntry[] =>
	newestVersions(reports).map((report) => ({
		href: reportHref(report, locale),
		state: null,
		...entryOf(report, names, locale)
	}));

/** What is not published yet, for those who review. */
export const draftEntries = (
	reports: readonly ReportLine[],
	names: Names,
	locale: Locale
): ReportEntry[] =>
	reports
		.filter(({ state }) => state !== 'published')
		.map((report) => ({
			href: `/${locale}/review/reports/drafts/${report.id}`,
			state: report.written
				? m.annual_state_draft({}, { locale })
				: m.annual_state_writing({}, { locale }),
			...entryOf(report, names, locale)
		}));
