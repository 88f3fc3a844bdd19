import { REMINDER_DAYS } from '../assumptions/assumptions.ts';
import { isLive, type Service, type TierPlacement } from '../service/service.ts';
import { effectiveTiers } from '../tier/effective-tiers.ts';
import { addDays } from '../time/calendar.ts';
import { assuredUntil } from './assurance.ts';

/** When a provider is asked whether a record is still correct: before, on and after the day. */
export const REMINDER_STEPS = ['before', 'due', 'after'] as const;
export type ReminderStep = (typeof REMINDER_STEPS)[number];

/** What of a service decides when it has to be checked. */
export type Checked = Pick<Service, 'status' | 'in_scope' | 'assurance'> & {
	tiers: readonly Pick<TierPlacement, 'tier' | 'proposed_by'>[];
};

/** The last day on which a service's check holds; null where nobody has checked, or nobody needs to. */
export function dueOn(service: Checked): string | null {
	if (!isLive(service) || !service.assurance) return null;
	return assuredUntil(service.assurance.checked_on, effectiveTiers(service.tiers));
}

/** The day of each step for a check that holds until `due`. */
export const stepDay = (due: string, step: ReminderStep): string =>
	addDays(due, { before: -REMINDER_DAYS, due: 0, after: REMINDER_DAYS }[step]);

/**
 * The step whose turn it is on the day `today`; null before the first. After a time in which nobody
 * was reminded it is the last step that has come: nobody gets three messages at once.
 */
export const stepOn = (due: string, today: string): ReminderStep | null =>
	REMINDER_STEPS.findLast((step) => stepDay(due, step) <= today) ?? null;

/** The reminder that a service needs today; null when none is due, or it was given already. */
export function reminderFor(
	service: Checked,
	given: readonly { due_on: string; step: ReminderStep }[],
	today: string
): { dueOn: string; step: ReminderStep } | null {
	const due = dueOn(service);
	const step = due && stepOn(due, today);
	if (!due || !step) return null;
	const order = REMINDER_STEPS.indexOf(step);
	const done = given.some((one) => one.due_on === due && REMINDER_STEPS.indexOf(one.step) >= order);
	return done ? null : { dueOn: due, step };
}

/** How a service stands: never checked, in date, due within weeks, or out of date. */
export type Standing = 'never' | 'current' | 'due' | 'overdue';

/** How a live service stands on the day `today`; null for one that nobody needs to check. */
export function standingOf(service: Checked, today: string): Standing | null {
	if (!isLive(service)) return null;
	const due = dueOn(service);
	if (!due) return 'never';
	if (due < today) return 'overdue';
	return stepDay(due, 'before') <= today ? 'due' : 'current';
}
