import { FEED_SOURCE_YEARS } from '../assumptions/assumptions.ts';
import { addMonths, certaintyOf } from '../assurance/assurance.ts';
import { isLive, type Service } from '../service/service.ts';

/** How sure a service of the feed is. */
export const ASSURANCE_STATES = ['confirmed', 'out-of-date', 'unconfirmed'] as const;
export type AssuranceState = (typeof ASSURANCE_STATES)[number];

/** How sure a service is on a day; a service that has ended is as sure as its last check. */
export function assuranceState(service: Service, today: string): AssuranceState {
	const { state } = certaintyOf({ ...service, status: 'active' }, today);
	return state === 'confirmed' || state === 'out-of-date' ? state : 'unconfirmed';
}

/**
 * Whether the lists of the feed carry a service: live help, and where nobody has checked it a source
 * that is dated and not too old. Statements are no services and never come here.
 */
export const isInFeed = (service: Service, today: string): boolean =>
	isLive(service) && isSourced(service, today);

/** Whether a service may be asked for by its id: what has ended or rests too, saying so. */
export const isServed = (service: Service, today: string): boolean =>
	service.in_scope && isSourced(service, today);

const isSourced = (service: Service, today: string): boolean =>
	assuranceState(service, today) !== 'unconfirmed' || isRecent(service.provenance.as_of, today);

/** A source of "2023" may be of its last day: it is too old once that day is. */
function isRecent(asOf: string | null, today: string): boolean {
	if (asOf === null || !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(asOf)) return false;
	const oldest = addMonths(today, -12 * FEED_SOURCE_YEARS);
	return asOf >= oldest.slice(0, asOf.length);
}
