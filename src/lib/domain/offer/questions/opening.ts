import { linesShown, linesTyped } from '../lines.ts';
import type { Offer } from '../offer.ts';
import type { Problem, Question } from '../question.ts';
import { unless } from '../question.ts';
import { both, chosen, one, showBoth, tooLong } from '../typed.ts';

export const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

type Schedule = Offer['schedules'][number];

/** "9", "9.30", "9:30", "09:30" or "5pm" as HH:MM; null when empty, undefined when it is no time. */
export function typedTime(text: string): string | null | undefined {
	if (text === '') return null;
	const [, hour, minute = '00', half] =
		/^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm|yb|yh)?$/i.exec(text) ?? [];
	if (hour === undefined) return undefined;
	const afternoon = /^(pm|yh)$/i.test(half ?? '');
	const hours = (Number(hour) % (half ? 12 : 24)) + (afternoon ? 12 : 0);
	if (Number(hour) > (half ? 12 : 24) || Number(minute) > 59) return undefined;
	return `${String(hours).padStart(2, '0')}:${minute}`;
}

/** The lines of days and hours; the note stands apart. */
export const hours = (schedules: readonly Schedule[] | undefined) =>
	(schedules ?? []).filter(({ byday }) => byday.length > 0);
const note = (schedules: readonly Schedule[] | undefined) =>
	schedules?.find(({ byday, description }) => byday.length === 0 && description)?.description;

/** On which days and at what times. */
export const openingQuestion: Question = {
	id: 'opening',
	section: 'when',
	parts: ['schedules'],
	known: ({ schedules }) => (schedules?.length ?? 0) > 0,
	show({ schedules }) {
		const fields = linesShown(hours(schedules).length).map((line) => {
			const schedule = hours(schedules)[line - 1];
			return {
				[`days-${line}`]: [...(schedule?.byday ?? [])],
				[`from-${line}`]: [schedule?.opens_at ?? ''],
				[`to-${line}`]: [schedule?.closes_at ?? '']
			};
		});
		return Object.assign({}, ...fields, showBoth('times', note(schedules)));
	},
	read(values, draft) {
		const problems: Problem[] = tooLong(values, 'times', 500);
		const schedules: Schedule[] = [];
		const lines = linesTyped(values, 'days', 'from', 'to');
		for (const line of lines) {
			const byday = chosen(values, `days-${line}`, DAYS);
			const opens_at = typedTime(one(values, `from-${line}`));
			const closes_at = typedTime(one(values, `to-${line}`));
			if (opens_at === undefined) problems.push({ field: `from-${line}`, code: 'time' });
			if (closes_at === undefined) problems.push({ field: `to-${line}`, code: 'time' });
			if (opens_at == null && closes_at == null && byday.length === 0) continue;
			if (byday.length === 0) problems.push({ field: `days-${line}`, code: 'days' });
			if (opens_at && closes_at && opens_at >= closes_at) {
				problems.push({ field: `to-${line}`, code: 'time-order' });
			}
			const before = hours(draft.schedules)[line - 1]?.description ?? null;
			schedules.push({
				byday,
				opens_at: opens_at ?? null,
				closes_at: closes_at ?? null,
				description: before
			});
		}
		schedules.push(...hours(draft.schedules).slice(lines.length));
		const description = both(values, 'times');
		if (description) schedules.push({ byday: [], opens_at: null, closes_at: null, description });
		return unless(problems, { schedules });
	}
};
