import { read, type Reading } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import {
	daysLate,
	type Challenge,
	type ChallengeClaim,
	type ChallengeOutcome
} from '../../domain/challenge/challenge.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { kindAtTier, placeName, type CoverageNames } from '../coverage/coverage-setting.ts';
import { longDate } from '../words/dates.ts';

type Say = typeof m.challenges_claim;

const CLAIMS: Record<ChallengeClaim, readonly [word: Say, hint: Say]> = {
	'there-is-help': [m.challenges_claim_there_is_help, m.challenges_claim_there_is_help_hint],
	'record-wrong': [m.challenges_claim_record_wrong, m.challenges_claim_record_wrong_hint],
	'declaration-wrong': [
		m.challenges_claim_declaration_wrong,
		m.challenges_claim_declaration_wrong_hint
	],
	'figures-wrong': [m.challenges_claim_figures_wrong, m.challenges_claim_figures_wrong_hint]
};

const OUTCOMES: Record<ChallengeOutcome, readonly [word: Say, hint: Say]> = {
	'record-changed': [m.challenges_outcome_record_changed, m.challenges_outcome_record_changed_hint],
	'declaration-ended': [
		m.challenges_outcome_declaration_ended,
		m.challenges_outcome_declaration_ended_hint
	],
	'figures-to-change': [
		m.challenges_outcome_figures_to_change,
		m.challenges_outcome_figures_to_change_hint
	],
	'gap-stands': [m.challenges_outcome_gap_stands, m.challenges_outcome_gap_stands_hint]
};

/** What is wrong with a gap: as a choice, with what that means. */
export const claimOption = (claim: ChallengeClaim, locale: Locale) => ({
	value: claim,
	label: CLAIMS[claim][0]({}, { locale }),
	hint: CLAIMS[claim][1]({}, { locale })
});

/** What came of a challenge: as a choice, with what that means. */
export const outcomeOption = (outcome: ChallengeOutcome, locale: Locale) => ({
	value: outcome,
	label: OUTCOMES[outcome][0]({}, { locale }),
	hint: OUTCOMES[outcome][1]({}, { locale })
});

/** How a challenge stands: what is open past its day is late. */
export const CHALLENGE_STANDINGS = ['open', 'late', 'answered', 'withdrawn'] as const;
export type ChallengeStanding = (typeof CHALLENGE_STANDINGS)[number];

/** How it stands on a day. */
export const challengeStanding = (challenge: Challenge, today: string): ChallengeStanding =>
	challenge.state === 'open' && daysLate(challenge, today) > 0 ? 'late' : challenge.state;

/** That in a word. */
export const challengeStandingWord = (standing: ChallengeStanding, locale: Locale): string =>
	({
		open: m.challenges_state_open,
		late: m.challenges_state_late,
		answered: m.challenges_state_answered,
		withdrawn: m.challenges_state_withdrawn
	})[standing]({}, { locale });

/** "Gwynedd: Parental advocacy, targeted" */
export const challengeSubject = (
	{ area, region, tier, group }: Pick<Challenge, 'area' | 'region' | 'tier' | 'group'>,
	names: CoverageNames,
	locale: Locale
): string =>
	m.challenges_about(
		{
			place: placeName(area ?? region ?? '', names, locale),
			kind: kindAtTier({ tier, group, category: null }, names, locale)
		},
		{ locale }
	);

/** By when it is to be answered, when it was, and how late. */
export function answerWords(challenge: Challenge, today: string, locale: Locale): string {
	const { state, answer_by, answered_on } = challenge;
	const late = daysLate(challenge, today);
	const date = longDate(answered_on ?? answer_by, locale);
	if (state === 'withdrawn') return m.challenges_withdrawn_on({ date }, { locale });
	if (state === 'answered') {
		return late > 0
			? m.challenges_answered_late({ date, count: late }, { locale })
			: m.challenges_answered_on({ date }, { locale });
	}
	return late > 0
		? m.challenges_late({ date, count: late }, { locale })
		: m.challenges_answer_by({ date }, { locale });
}

/** A challenge in a list. */
export type ChallengeRow = {
	reference: string;
	href: string;
	subject: string;
	claim: string;
	evidence: Reading;
	standing: { id: ChallengeStanding; word: string };
	/** By when it is to be answered, or when it was. */
	answer: string;
	outcome: string | null;
};

/** A challenge as a list shows it. */
export function challengeRow(
	challenge: Challenge,
	names: CoverageNames,
	today: string,
	locale: Locale
): ChallengeRow {
	const standing = challengeStanding(challenge, today);
	return {
		reference: challenge.reference,
		href: `/${locale}/review/challenges/${challenge.reference}`,
		subject: challengeSubject(challenge, names, locale),
		claim: claimOption(challenge.claim, locale).label,
		evidence: read(challenge.evidence, locale),
		standing: { id: standing, word: challengeStandingWord(standing, locale) },
		answer: answerWords(challenge, today, locale),
		outcome: challenge.outcome && outcomeOption(challenge.outcome, locale).label
	};
}
