import type { Question } from '../question.ts';
import { unless } from '../question.ts';
import { both, showBoth, tooLong } from '../typed.ts';
import { NO_ELIGIBILITY } from './ages.ts';

/** Which families it is for, and which it is not for. */
export const circumstancesQuestion: Question = {
	id: 'circumstances',
	section: 'who',
	parts: ['eligibility'],
	known: ({ eligibility }) => Boolean(eligibility?.who_for ?? eligibility?.who_not_for),
	show: ({ eligibility }) => ({
		...showBoth('for', eligibility?.who_for),
		...showBoth('not', eligibility?.who_not_for)
	}),
	read: (values, draft) =>
		unless([...tooLong(values, 'for', 800), ...tooLong(values, 'not', 800)], {
			eligibility: {
				...(draft.eligibility ?? NO_ELIGIBILITY),
				who_for: both(values, 'for'),
				who_not_for: both(values, 'not')
			}
		})
};
