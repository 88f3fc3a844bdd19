import { z } from 'zod';
import { bilingualSchema } from '../bilingual/bilingual-schema.ts';
import { tierSchema } from '../tier/tier-schema.ts';

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
	service: z.uuid().nullable()
});
export type Challenge = z.infer<typeof challengeSchema>;

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
