import { acceptingNow, inWelsh } from '../finder/facts.ts';
import type { Service } from '../service/service.ts';

/** What a record may leave unsaid, in the order in which a family would ask. */
export const QUESTIONS = ['welsh', 'way in', 'accepting', 'ages', 'date of source'] as const;
export type Question = (typeof QUESTIONS)[number];

const UNSAID: Record<Question, (service: Service) => boolean> = {
	welsh: (service) => inWelsh(service) === 'unknown',
	'way in': ({ referral }) => !referral?.self && !referral?.professional,
	accepting: (service) => acceptingNow(service) === 'unknown',
	ages: ({ eligibility }) => eligibility.age_basis === 'not recorded',
	'date of source': ({ provenance }) => provenance.as_of === null
};

/** How many services leave each question open. An open question is never a no. */
export const openQuestions = (services: readonly Service[]): Record<Question, number> =>
	Object.fromEntries(
		QUESTIONS.map((question) => [question, services.filter(UNSAID[question]).length])
	) as Record<Question, number>;

/** Services that families go to, and how many of them have no place on record. */
export type PlacesKnown = { inPerson: number; notRecorded: number };

/** Counts places that nobody recorded. Those that are kept back for safety are not among them. */
export function placesKnown(services: readonly Service[]): PlacesKnown {
	const inPerson = services.filter(({ delivery }) =>
		delivery.some(({ mode }) => mode === 'site' || mode === 'unplaced')
	);
	const notRecorded = inPerson.filter(
		({ locations, location_withheld: withheld }) => locations.length === 0 && !withheld
	);
	return { inPerson: inPerson.length, notRecorded: notRecorded.length };
}
