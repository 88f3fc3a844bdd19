import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { longTime } from '../words/dates.ts';

/** A message that was not sent, as the record has it. */
export type FailedMail = {
	id: string;
	recipient: string;
	template: string;
	state: 'queued' | 'failed';
	problem: string | null;
	created_at: string;
	next_attempt_at: string | null;
};

/** Kinds of message, by the beginning of their template's name. */
const ABOUT: readonly [RegExp, typeof m.mail_about_other][] = [
	[/^sign-in$/, m.mail_about_sign_in],
	[/^invitation$/, m.mail_about_invitation],
	[/^(claim|organization)-/, m.mail_about_claim],
	[/^proposal-/, m.mail_about_proposal],
	[/^still-correct$/, m.mail_about_check],
	[/^report-/, m.mail_about_report],
	[/^challenge-/, m.mail_about_challenge]
];

const PROBLEMS: { [kind: string]: typeof m.mail_problem_connection } = {
	connection: m.mail_problem_connection,
	timeout: m.mail_problem_timeout,
	password: m.mail_problem_password,
	encryption: m.mail_problem_encryption
};

/** The messages that could not be sent, for an administrator: never what they say. */
export function failedMailView(messages: readonly FailedMail[], locale: Locale) {
	return messages.map(({ id, recipient, template, problem, created_at, next_attempt_at }) => {
		const about = ABOUT.find(([pattern]) => pattern.test(template))?.[1] ?? m.mail_about_other;
		return {
			id,
			recipient,
			about: about({}, { locale }),
			when: longTime(created_at, locale),
			why: problemWords(problem ?? '', locale),
			/** When it is tried again; null once it has failed. */
			next:
				next_attempt_at === null
					? null
					: m.mail_failed_tried_at({ time: longTime(next_attempt_at, locale) }, { locale })
		};
	});
}

function problemWords(problem: string, locale: Locale): string {
	const [kind = '', code] = problem.split(' ');
	if (kind === 'refused' && code) return m.mail_problem_refused({ code }, { locale });
	return (PROBLEMS[kind] ?? m.mail_problem_unexpected)({}, { locale });
}
