import type { Question } from '../question.ts';
import { refused, settled } from '../question.ts';
import { picked } from '../typed.ts';

export const STATUSES = ['active', 'temporarily closed', 'defunct'] as const;

/** Whether the service runs now. */
export const statusQuestion: Question = {
	id: 'status',
	section: 'what',
	parts: ['status'],
	needed: true,
	known: (draft) => draft.status !== undefined,
	show: (draft) => ({
		status: draft.status ? [draft.status === 'inactive' ? 'defunct' : draft.status] : []
	}),
	read(values) {
		const status = picked(values, 'status', STATUSES);
		return status ? settled({ status }) : refused({ field: 'status', code: 'answer' });
	}
};
