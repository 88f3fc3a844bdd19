import { dayOf } from '$lib/domain/time/calendar';

/**
 * When what a record says last changed: with the record, or with the day, because checks run out by the
 * day. The day begins in Wales, in summer an hour before it does in Greenwich.
 */
export function recordChanged(changedAt: Date, today: string): Date {
	const midnight = new Date(`${today}T00:00:00Z`);
	const hourBefore = new Date(midnight.getTime() - 3_600_000);
	const began = dayOf(hourBefore) === today ? hourBefore : midnight;
	return changedAt > began ? changedAt : began;
}
