import type { Question } from '../question.ts';
import { refused, unless } from '../question.ts';
import { both, picked, showBoth, tooLong } from '../typed.ts';

/** Whether families pay. Nothing chosen: not recorded. */
export const costQuestion: Question = {
	id: 'cost',
	section: 'when',
	parts: ['cost'],
	known: ({ cost }) => Boolean(cost),
	show: ({ cost }) => ({
		cost: cost ? [cost.free ? 'free' : 'paid'] : [],
		...showBoth('price', cost?.description)
	}),
	read(values) {
		const answer = picked(values, 'cost', ['free', 'paid']);
		const description = both(values, 'price');
		if (!answer && description) return refused({ field: 'cost', code: 'answer' });
		return unless(tooLong(values, 'price', 500), {
			cost: answer ? { free: answer === 'free', description } : null
		});
	}
};
