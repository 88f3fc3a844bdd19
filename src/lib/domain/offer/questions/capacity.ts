import type { Problem, Question } from '../question.ts';
import { refused, unless } from '../question.ts';
import { one, picked, wholeNumber } from '../typed.ts';

export const UNITS = [
	'families a year',
	'children a year',
	'places',
	'sessions a week',
	'caseload'
] as const;

/** How many it can help, in a unit of its own, as at today. */
export const capacityQuestion: Question = {
	id: 'capacity',
	section: 'now',
	parts: ['capacity'],
	known: ({ capacity }) => (capacity?.length ?? 0) > 0,
	show({ capacity }) {
		const [first] = capacity ?? [];
		const shown = (value: number | null | undefined) => [value == null ? '' : String(value)];
		return {
			unit: first ? [first.unit] : [],
			most: shown(first?.maximum),
			free: shown(first?.available)
		};
	},
	read(values, draft, { today }) {
		const unit = picked(values, 'unit', UNITS);
		const maximum = wholeNumber(one(values, 'most'));
		const available = wholeNumber(one(values, 'free'));
		const problems: Problem[] = [];
		if (maximum === undefined) problems.push({ field: 'most', code: 'number' });
		if (available === undefined) problems.push({ field: 'free', code: 'number' });
		if (maximum == null && available == null) {
			if (unit && problems.length === 0) return refused({ field: 'most', code: 'number' });
			return unless(problems, { capacity: [] });
		}
		if (!unit) problems.push({ field: 'unit', code: 'answer' });
		if (maximum != null && available != null && available > maximum) {
			problems.push({ field: 'free', code: 'number-order' });
		}
		const others = (draft.capacity ?? []).slice(1).filter((other) => other.unit !== unit);
		const first = {
			unit: unit ?? '',
			maximum: maximum ?? null,
			available: available ?? null,
			as_at: today
		};
		return unless(problems, { capacity: [first, ...others] });
	}
};
