import type { Question } from '../question.ts';
import { refused, settled } from '../question.ts';
import { one, picked, wholeNumber } from '../typed.ts';

export const TAKING = ['accepting', 'waiting list', 'not accepting'] as const;

/** Whether families are taken on now, as at today. */
export const takingQuestion: Question = {
	id: 'taking',
	section: 'now',
	parts: ['accepting'],
	known: ({ accepting }) => Boolean(accepting),
	show: ({ accepting }) => ({
		taking: accepting ? [accepting.status] : [],
		weeks: [accepting?.waiting_weeks == null ? '' : String(accepting.waiting_weeks)]
	}),
	read(values, _, { today }) {
		const status = picked(values, 'taking', TAKING);
		const weeks = wholeNumber(one(values, 'weeks'), 520);
		if (weeks === undefined) return refused({ field: 'weeks', code: 'number' });
		if (!status && weeks !== null) return refused({ field: 'taking', code: 'answer' });
		return settled({ accepting: status ? { status, as_at: today, waiting_weeks: weeks } : null });
	}
};
