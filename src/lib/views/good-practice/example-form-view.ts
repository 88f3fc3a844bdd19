import { read } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { EVIDENCE_LEVELS } from '../../domain/example/claim.ts';
import {
	claimLines,
	FORM_CATEGORIES,
	type ExampleProblem,
	type MissingPart,
	type PlainProblem
} from '../../domain/example/example-form.ts';
import type { Values } from '../../domain/offer/question.ts';
import type { Service } from '../../domain/service/service.ts';
import { TIERS } from '../../domain/tier/tier.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { FormError } from '../report/report-form-view.ts';
import { tierMarks } from '../words/tiers.ts';
import type { ExampleSetting } from './setting.ts';
import { levelWords } from './claim-view.ts';

/** What the form offers to choose from. */
export function exampleFormView(own: readonly Service[], { reference, locale }: ExampleSetting) {
	const say = { locale };
	const mark = tierMarks(reference.tiers, locale);
	const byLabel = (a: { label: string }, b: { label: string }) =>
		a.label.localeCompare(b.label, locale);
	return {
		tiers: TIERS.map((tier) => ({ value: tier, label: mark(tier).word })),
		categories: [
			{ value: '', label: m.practice_form_category_none({}, say) },
			...reference.categories
				.map(({ id, name }) => ({ value: id, label: read(name, locale).text }))
				.sort(byLabel)
		],
		categoryLines: FORM_CATEGORIES.map((line) => ({
			name: `category-${line}`,
			label: m.practice_form_category({ line }, say)
		})),
		services: own
			.map(({ id, name }) => ({ value: id, label: read(name, locale).text }))
			.sort(byLabel),
		levels: [
			{ value: '', label: m.practice_form_level_none({}, say) },
			...EVIDENCE_LEVELS.map((level) => ({ value: level, label: levelWords(level, locale) }))
		]
	};
}
export type ExampleFormView = ReturnType<typeof exampleFormView>;

/** The results that a form asks for, by number. */
export const claimLinesView = (values: Values, locale: Locale) =>
	claimLines(values).map((line) => ({ line, legend: m.offer_outcomes_line({ line }, { locale }) }));

const PLAIN: Record<PlainProblem, typeof m.practice_problem_number> = {
	number: m.practice_problem_number,
	pair: m.practice_problem_pair,
	order: m.practice_problem_order,
	small: m.practice_problem_small,
	percent: m.practice_problem_percent,
	period: m.practice_problem_period,
	'period-order': m.practice_problem_period_order,
	measure: m.practice_problem_measure,
	source: m.practice_problem_source,
	level: m.practice_problem_level,
	website: m.practice_problem_website,
	postcode: m.practice_problem_postcode,
	email: m.practice_problem_email
};

/** What is wrong with the fields, in words. */
export const exampleErrors = (problems: readonly ExampleProblem[], locale: Locale): FormError[] =>
	problems.map((problem) => ({
		field: problem.field,
		text:
			problem.code === 'long'
				? m.practice_problem_long({ most: problem.most }, { locale })
				: problem.code === 'place'
					? m.practice_problem_place({ said: problem.said }, { locale })
					: PLAIN[problem.code]({}, { locale })
	}));

const MISSING: Record<MissingPart, { words: typeof m.practice_problem_title; field: string }> = {
	title: { words: m.practice_problem_title, field: 'title-en' },
	done: { words: m.practice_problem_done, field: 'done-en' },
	'for-whom': { words: m.practice_problem_for_whom, field: 'for-whom-en' },
	needed: { words: m.practice_problem_needed, field: 'needed-en' },
	tiers: { words: m.practice_problem_tiers, field: 'tiers' },
	categories: { words: m.practice_problem_categories, field: 'category-1' }
};

/** What a draft lacks before it can be sent, with the field that gives it. */
export const missingWords = (missing: readonly MissingPart[], locale: Locale): FormError[] =>
	missing.map((part) => ({
		field: MISSING[part].field,
		text: MISSING[part].words({}, { locale })
	}));

/** Why the record did not take a draft, in words. */
export function savingError(error: string, locale: Locale): FormError {
	const words = {
		changed: m.practice_problem_changed,
		sent: m.practice_problem_sent,
		away: m.practice_problem_away
	}[error];
	return { field: 'save', text: (words ?? m.practice_problem_refused)({}, { locale }) };
}
