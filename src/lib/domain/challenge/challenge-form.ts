import type { Bilingual } from '../bilingual/bilingual.ts';
import type { Values } from '../offer/question.ts';
import { chosen, one, picked } from '../offer/typed.ts';
import {
	LONGEST_EVIDENCE,
	typedAddress,
	typedBoth,
	type ReviewProblem
} from '../review/typed-text.ts';
import { isTier, type TierId } from '../tier/tier.ts';
import {
	CHALLENGE_CLAIMS,
	CHALLENGE_OUTCOMES,
	type ChallengeClaim,
	type ChallengeOutcome
} from './challenge.ts';

/** What somebody says against a gap. */
export type ChallengeWish = {
	area: string | null;
	region: string | null;
	tier: TierId;
	group: string;
	claim: ChallengeClaim;
	evidence: Bilingual;
	evidence_url: string | null;
};

/** Reads a form. `kinds` are the ids ("targeted:safety") that tiers are expected to hold. */
export function readChallengeForm(
	values: Values,
	codes: { areas: readonly string[]; regions: readonly string[]; kinds: readonly string[] }
): { wish: ChallengeWish } | { problems: ReviewProblem[] } {
	const place = one(values, 'place');
	const area = codes.areas.includes(place) ? place : null;
	const region = codes.regions.includes(place) ? place : null;
	const kind = picked(values, 'kind', codes.kinds);
	const [tier = '', group = ''] = kind?.split(':') ?? [];
	const claim = picked(values, 'claim', CHALLENGE_CLAIMS);
	const evidence = typedBoth(values, 'evidence', { most: LONGEST_EVIDENCE, needed: true });
	const address = typedAddress(values, 'evidenceUrl');
	const missing = (field: string, is: boolean): ReviewProblem[] =>
		is ? [{ field, code: 'missing' }] : [];
	const problems = [
		...missing('place', area === null && region === null),
		...missing('kind', kind === null),
		...missing('claim', claim === null),
		...evidence.problems,
		...address.problems
	];
	if (problems.length > 0 || !isTier(tier) || claim === null || evidence.text === null) {
		return { problems };
	}
	const wish = { area, region, tier, group, claim };
	return { wish: { ...wish, evidence: evidence.text, evidence_url: address.url } };
}

/** What a reviewer answers. */
export type ChallengeAnswer = {
	outcome: ChallengeOutcome;
	answer: Bilingual;
	service: string | null;
	ended_areas: string[];
};

/**
 * Reads an answer.
 * @param services those that may be what changed
 * @param declaring areas of the place in which something is declared of this kind
 */
export function readAnswerForm(
	values: Values,
	services: readonly string[],
	declaring: readonly string[]
): { answer: ChallengeAnswer } | { problems: ReviewProblem[] } {
	const outcome = picked(values, 'outcome', CHALLENGE_OUTCOMES);
	const text = typedBoth(values, 'answer', { most: LONGEST_EVIDENCE, needed: true });
	const service = outcome === 'record-changed' ? picked(values, 'service', services) : null;
	const ended = outcome === 'declaration-ended' ? chosen(values, 'ended', declaring) : [];
	const missing = (field: string, is: boolean): ReviewProblem[] =>
		is ? [{ field, code: 'missing' }] : [];
	const problems = [
		...missing('outcome', outcome === null),
		...missing('service', outcome === 'record-changed' && service === null),
		...missing('ended', outcome === 'declaration-ended' && ended.length === 0),
		...text.problems
	];
	if (problems.length > 0 || outcome === null || text.text === null) return { problems };
	return { answer: { outcome, answer: text.text, service, ended_areas: ended } };
}
