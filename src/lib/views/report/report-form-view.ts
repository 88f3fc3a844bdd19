import type { Locale } from '../../domain/bilingual/locale.ts';
import { read, type Reading } from '../../domain/bilingual/bilingual.ts';
import type { ReportField, ReportForm, ReportProblem } from '../../domain/report/error-report.ts';
import { REPORT_REASONS } from '../../domain/report/report-reason.ts';
import { isSensitive } from '../../domain/category/category.ts';
import type { Service } from '../../domain/service/service.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { reasonWords } from './report-words.ts';

/** An error of a form: the id of its field, and what is wrong in words. */
export type FormError = { field: string; text: string };

/** The form "Something wrong here?" of a service. */
export type ReportFormView = {
	service: { name: Reading; href: string };
	/** Of a withheld place no free text is taken. */
	withheld: boolean;
	sensitive: boolean;
	reasons: { value: string; label: string }[];
	fields: ReportForm;
};

/** What the form starts with. */
const EMPTY: ReportForm = { reason: '', phone: '', website: '', opening: '', comment: '' };

/** Composes the form. */
export function reportFormView(
	{ id, name, categories, location_withheld }: Service,
	fields: ReportForm | null,
	locale: Locale
): ReportFormView {
	return {
		service: { name: read(name, locale), href: `/${locale}/services/${id}` },
		withheld: location_withheld,
		sensitive: location_withheld || isSensitive(categories),
		reasons: REPORT_REASONS.map((value) => ({ value, label: reasonWords(value, locale) })),
		fields: fields ?? EMPTY
	};
}

const PROBLEMS: Record<
	Exclude<ReportProblem, 'too-long' | 'website'>,
	typeof m.report_problem_reason
> = {
	'reason-missing': m.report_problem_reason,
	phone: m.report_problem_phone,
	'front-page-only': m.report_problem_front_page,
	postcode: m.report_problem_postcode,
	'e-mail': m.report_problem_email,
	'comment-missing': m.report_problem_comment_missing,
	'place-withheld': m.report_problem_place
};

/** What is wrong with the fields, in words and in the order of the form. */
export const reportErrors = (
	problems: readonly (readonly [ReportField, ReportProblem])[],
	locale: Locale
): FormError[] =>
	problems.map(([field, problem]) => {
		const say =
			problem === 'website'
				? m.report_problem_website
				: problem !== 'too-long'
					? PROBLEMS[problem]
					: field === 'opening'
						? m.report_problem_opening_long
						: m.report_problem_comment_long;
		return { field, text: say({}, { locale }) };
	});
