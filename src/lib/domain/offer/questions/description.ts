import type { Question } from '../question.ts';
import { unless } from '../question.ts';
import { both, showBoth, tooLong } from '../typed.ts';

/** What the service does, in a few sentences. */
export const descriptionQuestion: Question = {
	id: 'description',
	section: 'what',
	parts: ['description'],
	known: (draft) => Boolean(draft.description),
	show: (draft) => showBoth('description', draft.description),
	read: (values) =>
		unless(tooLong(values, 'description', 1500), { description: both(values, 'description') })
};
