import { z } from 'zod';
import { bilingualSchema } from '../bilingual/bilingual-schema.ts';
import { tierSchema } from '../tier/tier-schema.ts';
import { daysBetween } from '../time/calendar.ts';

/** What is wrong with a gap, as an area or a region sees it. */
export const CHALLENGE_CLAIMS = [
	'there-is-help',
	'record-wrong',
	'declaration-wrong',
	'figures-wrong'
] as const;
export type ChallengeClaim = (typeof CHALLENGE_CLAIMS)[number];

/** What came of it. The first two have changed something already when they are said. */
export const CHALLENGE_OUTCOMES = [
	'record-changed',
	'declaration-ended',
	'figures-to-change',
	'gap-stands'
] as const;
export type ChallengeOutcome = (typeof CHALLENGE_OUTCOMES)[number];

/** How long an answer may take, in days: the record says so too (`api.challenge_gap`). */
export const ANSWER_DAYS = 28;

/** A gap of an area or a region that is challenged, with evidence; answered by a stated day. */
export const challengeSchema = z.object({
	id: z.uuid(),
	reference: z.string(),
	area: z.string().nullable(),
	region: z.string().nullable(),
	tier: tierSchema,
	group: z.string(),
	claim: z.enum(CHALLENGE_CLAIMS),
	evidence: bilingualSchema,
	evidence_url: z.string().nullable(),
	made_on: z.iso.date(),
	made_role: z.string(),
	answer_by: z.iso.date(),
	state: z.enum(['open', 'answered', 'withdrawn']),
	outcome: z.enum(CHALLENGE_OUTCOMES).nullable(),
	answer: bilingualSchema.nullable(),
	answered_on: z.iso.date().nullable(),
	service: z.uuid().nullable(),
	/** Areas whose declaration the outcome ended. */
	ended_areas: z.array(z.string()).default([])
});
export type Challenge = z.infer<typeof challengeSchema>;

/** Days after the stated day: of an open challenge until today, of an answered one until its answer; else 0. */
export const daysLate = (
	{ state, answer_by, answered_on }: Pick<Challenge, 'state' | 'answer_by' | 'answered_on'>,
	today: string
): number =>
	state === 'withdrawn' ? 0 : Math.max(0, daysBetween(answer_by, answered_on ?? today));

/** Open challenges of one kind of help in one place: what stands beside the gap. */
export const openChallengesOf = (
	challenges: Iterable<Challenge>,
	place: { area: string; region: string },
	kind: string
): Challenge[] =>
	[...challenges].filter(
		({ state, tier, group, area, region }) =>
			state === 'open' &&
			`${tier}:${group}` === kind &&
			(area === place.area || region === place.region)
	);
