import { ASSURANCE_MONTHS } from '../assumptions/assumptions.ts';
import { effectiveTiers } from '../tier/effective-tiers.ts';
import type { TierId } from '../tier/tier.ts';

/** How sure anybody can be of a service record on a given day. */
export type Certainty =
	| { state: 'confirmed'; checkedOn: string; role: 'provider' | 'editor' }
	| { state: 'out-of-date'; checkedOn: string; role: 'provider' | 'editor' }
	| { state: 'unconfirmed' }
	| { state: 'ended' };

/** Adds whole months to an ISO date; the last day of a short month stands in for a missing day. */
export function addMonths(date: string, months: number): string {
	const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
	const first = new Date(Date.UTC(year, month - 1 + months, 1));
	const lastDay = new Date(
		Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)
	).getUTCDate();
	first.setUTCDate(Math.min(day, lastDay));
	return first.toISOString().slice(0, 10);
}

/** The last day on which a check made on `checkedOn` holds for a service on these tiers. */
export function assuredUntil(checkedOn: string, tiers: readonly TierId[]): string {
	const months = tiers.length
		? Math.min(...tiers.map((tier) => ASSURANCE_MONTHS[tier]))
		: Math.min(...Object.values(ASSURANCE_MONTHS));
	return addMonths(checkedOn, months);
}

/**
 * Certainty of a service on the day `today` (ISO date, Europe/London).
 * Only a check by the provider or an editor confirms; a source, however good, does not.
 */
export function certaintyOf(
	service: {
		status: string;
		tiers: readonly { tier: TierId; proposed_by: 'record' | 'provider' | 'editor' }[];
		assurance: { checked_on: string; role: 'provider' | 'editor' } | null;
	},
	today: string
): Certainty {
	if (service.status === 'defunct') return { state: 'ended' };
	if (!service.assurance) return { state: 'unconfirmed' };
	const { checked_on: checkedOn, role } = service.assurance;
	const until = assuredUntil(checkedOn, effectiveTiers(service.tiers));
	return { state: today <= until ? 'confirmed' : 'out-of-date', checkedOn, role };
}
