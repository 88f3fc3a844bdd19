import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Problem, ProblemCode } from '../../domain/offer/question.ts';
import { m } from '../../i18n/paraglide/messages.js';

const WORDS: Record<Exclude<ProblemCode, 'names-place'>, typeof m.offer_problem_name> = {
	name: m.offer_problem_name,
	'too-long': m.offer_problem_too_long,
	kinds: m.offer_problem_kinds,
	'web-address': m.offer_problem_web,
	'withheld-web-address': m.offer_problem_withheld_web,
	answer: m.offer_problem_answer,
	age: m.offer_problem_age,
	'age-order': m.offer_problem_age_order,
	phone: m.offer_problem_phone,
	email: m.offer_problem_email,
	'email-person': m.offer_problem_email_person,
	ways: m.offer_problem_ways,
	'in-person': m.offer_problem_in_person,
	areas: m.offer_problem_areas,
	days: m.offer_problem_days,
	time: m.offer_problem_time,
	'time-order': m.offer_problem_time_order,
	number: m.offer_problem_number,
	'number-order': m.offer_problem_number_order,
	date: m.offer_problem_date,
	source: m.offer_problem_source,
	measure: m.offer_problem_measure,
	period: m.offer_problem_period,
	tier: m.offer_problem_tier,
	reason: m.offer_problem_reason,
	place: m.offer_problem_place,
	'not-added': m.offer_places_not_yet,
	gone: m.offer_problem_gone,
	town: m.offer_problem_town,
	position: m.offer_problem_position,
	outside: m.offer_problem_outside,
	postcode: m.offer_problem_postcode
};

/** A sentence for a field, and where the field is. */
export type FieldError = { field: string; text: string };

/** What stands in the way of an answer, in words. */
export const problemWords = (problems: readonly Problem[], locale: Locale): FieldError[] =>
	problems.map((problem) => ({
		field: problem.field,
		text:
			problem.code === 'names-place'
				? m.offer_problem_names_place({ place: problem.place ?? '' }, { locale })
				: WORDS[problem.code]({}, { locale })
	}));
