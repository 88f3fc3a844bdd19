import type { Question } from '../question.ts';
import { unless } from '../question.ts';
import { both, showBoth, tooLong } from '../typed.ts';

/** What the service is called, in one language or both. */
export const nameQuestion: Question = {
	id: 'name',
	section: 'what',
	parts: ['name'],
	needed: true,
	known: (draft) => draft.name !== undefined,
	show: (draft) => showBoth('name', draft.name),
	read(values) {
		const name = both(values, 'name');
		const problems = tooLong(values, 'name', 150);
		if (name === null) return unless([{ field: 'name-en', code: 'name' }], {});
		return unless(problems, { name });
	}
};
