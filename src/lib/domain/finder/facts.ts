import { certaintyOf } from '../assurance/assurance.ts';
import { UNBORN, admitsAge } from '../service/eligibility.ts';
import { isLive, tiersOf, type Service } from '../service/service.ts';
import { DELIVERY_MODES } from '../service/delivery.ts';
import { ORGANIZATION_KINDS } from '../organization/organization-kind.ts';
import { TIERS } from '../tier/tier.ts';
import type { Answer } from '../service/eligibility.ts';
import { OLDEST } from './query.ts';

/** Whether help is given in Welsh: stated either way, or not recorded. */
export function inWelsh(service: Pick<Service, 'languages' | 'welsh_offer'>): Answer {
	const { languages, welsh_offer: offer } = service;
	if (offer?.stated_not_in_welsh) return 'no';
	if (languages.includes('cy') || offer?.active_offer === 'provides') return 'yes';
	// A list of languages without Welsh states that it is not among them; "several" states nothing.
	return languages.length > 0 && !languages.includes('mul') ? 'no' : 'unknown';
}

/** Whether a family may ask for itself. */
export const selfReferral = (service: Pick<Service, 'referral'>): Answer =>
	fromFact(service.referral?.self);

/** Whether it takes referrals now, as last recorded. A waiting list still takes them. */
export function acceptingNow(service: Pick<Service, 'accepting' | 'status'>): Answer {
	if (service.status === 'temporarily closed') return 'no';
	if (!service.accepting) return 'unknown';
	return service.accepting.status === 'not accepting' ? 'no' : 'yes';
}

/** Whether it costs nothing. */
export const isFree = (service: Pick<Service, 'cost'>): Answer => fromFact(service.cost?.free);

const fromFact = (fact: boolean | null | undefined): Answer =>
	fact === null || fact === undefined ? 'unknown' : fact ? 'yes' : 'no';

/** Bit of an age in a mask: an unborn baby is bit 0, age 25 is bit 26. */
export const ageBit = (age: number): number => 1 << (age - UNBORN);

/** Bits of the facts that are known to hold, or are not recorded. */
export const FACT_BITS = { welsh: 1, self: 2, accepting: 4, free: 8, confirmed: 16 } as const;
export type Fact = keyof typeof FACT_BITS;

/** A service as numbers: what the finder compares. */
export type ServiceColumns = {
	tiers: number;
	modes: number;
	provider: number;
	agesYes: number;
	agesUnknown: number;
	yes: number;
	unknown: number;
};

/** Turns a service into numbers, as it stands on the day `today`; null when it is not live help. */
export function columnsOf(service: Service, today: string): ServiceColumns | null {
	if (!isLive(service)) return null;
	let agesYes = 0;
	let agesUnknown = 0;
	for (let age = UNBORN; age <= OLDEST; age++) {
		const answer = admitsAge(service.eligibility, age);
		if (answer === 'yes') agesYes |= ageBit(age);
		if (answer === 'unknown') agesUnknown |= ageBit(age);
	}
	const answers: Record<Fact, Answer> = {
		welsh: inWelsh(service),
		self: selfReferral(service),
		accepting: acceptingNow(service),
		free: isFree(service),
		confirmed: certaintyOf(service, today).state === 'confirmed' ? 'yes' : 'no'
	};
	const bits = (wanted: Answer) =>
		Object.entries(FACT_BITS).reduce(
			(mask, [fact, bit]) => (answers[fact as Fact] === wanted ? mask | bit : mask),
			0
		);
	return {
		tiers: maskOf(TIERS, tiersOf(service)),
		modes: maskOf(
			DELIVERY_MODES,
			service.delivery.map((delivery) => delivery.mode)
		),
		provider: maskOf(ORGANIZATION_KINDS, [service.organization.kind]),
		agesYes,
		agesUnknown,
		yes: bits('yes'),
		unknown: bits('unknown')
	};
}

/** The chosen words of a fixed list as bits, first word first. */
export const maskOf = <T>(words: readonly T[], chosen: readonly T[]): number =>
	chosen.reduce((mask, word) => mask | (1 << words.indexOf(word)), 0);
