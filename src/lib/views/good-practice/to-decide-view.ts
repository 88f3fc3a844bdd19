import { read } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Organization } from '../../domain/organization/organization.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { FormError } from '../report/report-form-view.ts';
import { longDate } from '../words/dates.ts';
import { ownExampleLine, type OwnExample } from './own-examples-view.ts';

/** An example that waits for an editor. */
type Waiting = OwnExample & {
	organization: Organization | null;
	sent_on: string | null;
	mine: boolean;
};

/** A line of what waits. */
export function toDecideLine(example: Waiting, locale: Locale) {
	const { id, organization, sent_on, mine } = example;
	return {
		id,
		href: `/${locale}/moderation/examples/${id}`,
		title: ownExampleLine(example, locale).title,
		sent: m.practice_decide_sent(
			{
				organization: organization ? read(organization.name, locale).text : '',
				date: sent_on ? longDate(sent_on, locale) : ''
			},
			{ locale }
		),
		mine
	};
}

/** What can be decided. */
export const decisionOptions = (locale: Locale) => [
	{ value: 'approve', label: m.practice_decide_approve({}, { locale }) },
	{ value: 'return', label: m.practice_decide_return({}, { locale }) },
	{ value: 'decline', label: m.practice_decide_decline({}, { locale }) }
];

/** Why a decision was not taken. */
export type DecidingProblem =
	'decision' | 'reason' | 'long' | 'changed' | 'mine' | 'refused' | 'away';

/** The same in words, at the field it belongs to. */
export function decidingError(problem: DecidingProblem, most: number, locale: Locale): FormError {
	const say = { locale };
	switch (problem) {
		case 'decision':
			return { field: 'decision', text: m.practice_decide_problem_which({}, say) };
		case 'reason':
			return { field: 'reason', text: m.practice_decide_problem_reason({}, say) };
		case 'long':
			return { field: 'reason', text: m.practice_problem_long({ most }, say) };
		case 'changed':
			return { field: 'send', text: m.practice_decide_problem_changed({}, say) };
		case 'mine':
			return { field: 'send', text: m.practice_decide_mine({}, say) };
		case 'refused':
			return { field: 'send', text: m.practice_problem_refused({}, say) };
		case 'away':
			return { field: 'send', text: m.practice_problem_away({}, say) };
	}
}
