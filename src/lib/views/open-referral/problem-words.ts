import { LOCALES, type Locale } from '../../domain/bilingual/locale.ts';
import type { Problem } from '../../domain/open-referral/parameters.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** An answer that something went wrong: in the language asked for, and in both beside. */
export type ErrorAnswer = {
	error: 'bad-request' | 'not-found' | 'too-many-requests' | 'not-ready';
	message: string;
	haenau_message_en: string;
	haenau_message_cy: string;
	haenau_problems?: { parameter: string; message: string }[];
};

type Sentence = (locale: Locale) => string;

/** Puts a sentence into an answer. */
function answerOf(error: ErrorAnswer['error'], locale: Locale, sentence: Sentence): ErrorAnswer {
	const [en, cy] = LOCALES.map(sentence) as [string, string];
	return { error, message: sentence(locale), haenau_message_en: en, haenau_message_cy: cy };
}

/** Every parameter that could not be read. What was given is never repeated: it may be a postcode. */
export const badRequest = (problems: readonly Problem[], locale: Locale): ErrorAnswer => ({
	...answerOf('bad-request', locale, (each) =>
		problems.map((problem) => problemWords(problem, each)).join(' ')
	),
	haenau_problems: problems.map((problem) => ({
		parameter: problem.parameter,
		message: problemWords(problem, locale)
	}))
});

export const notFound = (locale: Locale): ErrorAnswer =>
	answerOf('not-found', locale, (each) => m.openreferral_not_found({}, { locale: each }));

export const noPath = (locale: Locale): ErrorAnswer =>
	answerOf('not-found', locale, (each) => m.openreferral_no_path({}, { locale: each }));

export const tooMany = (seconds: number, locale: Locale): ErrorAnswer =>
	answerOf('too-many-requests', locale, (each) =>
		m.openreferral_too_many({ seconds: String(seconds) }, { locale: each })
	);

export const notReady = (locale: Locale): ErrorAnswer =>
	answerOf('not-ready', locale, (each) => m.openreferral_not_ready({}, { locale: each }));

/** What is wrong with a parameter, as a sentence. */
function problemWords({ parameter, code, least, most }: Problem, locale: Locale): string {
	const to = { locale };
	switch (code) {
		case 'number':
			return m.openreferral_problem_number(
				{ parameter, least: String(least), most: String(most) },
				to
			);
		case 'boolean':
			return m.openreferral_problem_boolean({ parameter }, to);
		case 'date':
			return m.openreferral_problem_date({ parameter }, to);
		case 'day':
			return m.openreferral_problem_day({ parameter }, to);
		case 'time':
			return m.openreferral_problem_time({ parameter }, to);
		case 'id':
			return m.openreferral_problem_id({ parameter }, to);
		case 'postcode':
			return m.openreferral_problem_postcode({ parameter }, to);
		case 'no-point':
			return m.openreferral_problem_no_point({}, to);
		case 'needs-postcode':
			return m.openreferral_problem_needs_postcode({ parameter }, to);
		case 'format':
			return m.openreferral_problem_format({ parameter }, to);
		case 'language':
			return m.openreferral_problem_language({ parameter }, to);
		case 'too-long':
			return m.openreferral_problem_too_long({ parameter, most: String(most) }, to);
		case 'page-or-after':
			return m.openreferral_problem_page_or_after({}, to);
		case 'twice':
			return m.openreferral_problem_twice({ parameter }, to);
	}
}
