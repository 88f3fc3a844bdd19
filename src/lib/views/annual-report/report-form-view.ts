import type { AnnualReport } from '../../domain/annual-report/annual-report.ts';
import { NONE, NOW, type ReportProblem } from '../../domain/annual-report/report-form.ts';
import { read } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { DatedSnapshot } from '../../domain/history/dated-snapshot.ts';
import type { Values } from '../../domain/offer/question.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { longDate } from '../words/dates.ts';

type Option = { value: string; label: string };
export type ReportFormView = {
	title: string;
	lead: string;
	/** Null for a correction: a version is of the edition of its report. */
	editions: Option[] | null;
	to: Option[];
	from: Option[];
	values: Values;
};
/** A field, and what is wrong with it. */
export type ReportFormError = { field: string; text: string };

type Names = { regions: readonly { code: string; name: { en: string; cy: string } }[] };

/**
 * The form of a report, or of the next version of one.
 * @param snapshots the oldest first
 */
export function reportForm(
	snapshots: readonly Pick<DatedSnapshot, 'id' | 'taken_on' | 'title'>[],
	{ regions }: Names,
	corrects: AnnualReport | null,
	locale: Locale
): ReportFormView {
	const say = { locale };
	const newestFirst = snapshots.toReversed().map(({ id, taken_on, title }) => ({
		value: id,
		label: title
			? m.annual_snapshot_titled(
					{ date: longDate(taken_on, locale), title: read(title, locale).text },
					say
				)
			: m.annual_snapshot_monthly({ date: longDate(taken_on, locale) }, say)
	}));
	return {
		title: corrects
			? m.annual_new_correct({ reference: corrects.reference }, say)
			: m.annual_reports_new({}, say),
		lead: corrects ? m.annual_new_correct_lead({}, say) : m.annual_new_lead({}, say),
		editions: corrects
			? null
			: [
					{ value: 'wales', label: m.annual_edition_wales({}, say) },
					...regions.map(({ code, name }) => ({ value: code, label: name[locale] }))
				],
		to: [
			{ value: '', label: m.annual_new_choose({}, say) },
			{ value: NOW, label: m.annual_new_to_now({}, say) },
			...newestFirst
		],
		from: [{ value: NONE, label: m.annual_new_from_none({}, say) }, ...newestFirst],
		values: {
			region: ['wales'],
			to: [corrects?.to_snapshot ?? ''],
			from: [corrects ? (corrects.from_snapshot ?? NONE) : (yearBefore(snapshots) ?? NONE)]
		}
	};
}

/** The snapshot to begin a year with: the last one that is at least a year older than the newest, else the oldest. */
function yearBefore(snapshots: readonly Pick<DatedSnapshot, 'id' | 'taken_on'>[]): string | null {
	const days = snapshots.map(({ taken_on }) => taken_on).toSorted();
	const newest = days.at(-1) ?? '';
	const ayear = `${Number(newest.slice(0, 4)) - 1}${newest.slice(4)}`;
	const from =
		snapshots.findLast(({ taken_on }) => taken_on <= ayear) ??
		snapshots.find(({ taken_on }) => taken_on < newest);
	return from?.id ?? null;
}

const PROBLEMS: Record<ReportProblem['code'], (typeof m)['annual_problem_to']> = {
	to: m.annual_problem_to,
	order: m.annual_problem_order,
	changes: m.annual_problem_changes,
	long: m.annual_problem_long
};

/** What stands in the way, in words. */
export const reportProblems = (
	problems: readonly ReportProblem[],
	locale: Locale
): ReportFormError[] =>
	problems.map(({ field, code }) => ({ field, text: PROBLEMS[code]({}, { locale }) }));

const REFUSALS: Readonly<Record<string, [string, (typeof m)['annual_problem_to']]>> = {
	order: ['from', m.annual_problem_order],
	unknown_region: ['region', m.annual_problem_unknown_region],
	unknown_snapshot: ['to', m.annual_problem_unknown_snapshot],
	unknown_report: ['send', m.annual_problem_unknown_report],
	changes: ['changes-en', m.annual_problem_changes],
	waiting: ['send', m.annual_problem_waiting],
	too_many: ['send', m.annual_problem_too_many],
	snapshot_too_many: ['to', m.annual_problem_snapshots],
	changed: ['send', m.annual_problem_changed]
};

/** What the record refused, in words; null when it did not answer. */
export function refusalOf(error: string | null, locale: Locale): ReportFormError {
	if (error === null) return { field: 'send', text: m.annual_problem_away({}, { locale }) };
	const [field, words] = REFUSALS[error] ?? ['send', m.annual_problem_refused];
	return { field, text: words({}, { locale }) };
}
