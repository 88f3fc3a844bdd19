import type { Locale } from '../../domain/bilingual/locale.ts';
import { ANSWER_DAYS, CHALLENGE_CLAIMS } from '../../domain/challenge/challenge.ts';
import { LONGEST_EVIDENCE, type ReviewProblem } from '../../domain/review/typed-text.ts';
import { TIERS } from '../../domain/tier/tier.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { number } from '../words/lists.ts';
import { kindName, tierName, type CoverageNames } from '../coverage/coverage-setting.ts';
import { placeOptions } from '../review/place-filter.ts';
import { reviewErrors, type FieldError } from '../review/review-problems.ts';
import { claimOption } from './challenge-words.ts';

/** What somebody speaks for: their areas, and the regions these are part of. */
export type SpeaksFor = { areas: readonly string[]; regions: readonly string[] };

/** The places of an account's areas: those, and the regions of several areas that they are part of. */
export function speaksFor(areas: readonly string[], { regions }: CoverageNames): SpeaksFor {
	const own = [...new Set(areas)];
	return {
		areas: own,
		regions: regions
			.filter(({ members }) => members.length > 1 && members.some((gss) => own.includes(gss)))
			.map(({ code }) => code)
	};
}

type Options = { value: string; label: string }[];

/** What the form of a challenge offers. */
export type ChallengeFormView = {
	lead: string;
	places: Options;
	kinds: Options;
	claims: { value: string; label: string; hint: string }[];
	evidenceHint: string;
};

/**
 * Composes the form.
 * @param expected ids of the kinds of help that tiers are expected to hold
 */
export function challengeFormView(
	{ areas, regions }: SpeaksFor,
	expected: readonly string[],
	names: CoverageNames,
	locale: Locale
): ChallengeFormView {
	const say = { locale };
	const kinds = TIERS.flatMap((tier) =>
		names.groups
			.filter(({ id }) => expected.includes(`${tier}:${id}`))
			.map(({ id }) => ({
				value: `${tier}:${id}`,
				label: m.challenges_kind_option(
					{
						tier: tierName(tier, names, locale),
						kind: kindName({ group: id, category: null }, names, locale)
					},
					say
				)
			}))
	);
	return {
		lead: m.challenges_new_lead({ days: ANSWER_DAYS }, say),
		places: [
			{ value: '', label: m.challenges_place_choose({}, say) },
			...placeOptions(names, locale).filter(
				({ value }) => areas.includes(value) || regions.includes(value)
			)
		],
		kinds: [{ value: '', label: m.challenges_kind_choose({}, say) }, ...kinds],
		claims: CHALLENGE_CLAIMS.map((claim) => claimOption(claim, locale)),
		evidenceHint: m.challenges_evidence_form_hint({ most: number(LONGEST_EVIDENCE, locale) }, say)
	};
}

/** What is wrong with the form, in words. */
export function challengeErrors(problems: readonly ReviewProblem[], locale: Locale): FieldError[] {
	const say = { locale };
	const words = {
		place: { label: m.challenges_place({}, say) },
		kind: { label: m.challenges_kind({}, say) },
		claim: { label: m.challenges_claim_legend({}, say) },
		evidence: { label: m.challenges_evidence_legend({}, say), most: LONGEST_EVIDENCE }
	};
	return reviewErrors(problems, words, '', locale);
}

/** What the record refused of a challenge. */
export const challengeRefusal = (code: string, locale: Locale): string => {
	const words: Record<string, typeof m.findings_problem_refused> = {
		open_already: m.challenges_problem_open,
		not_allowed: m.challenges_problem_not_allowed,
		evidence: m.challenges_problem_evidence,
		own_challenge: m.challenges_problem_own,
		no_change: m.challenges_problem_no_change,
		no_declaration: m.challenges_problem_no_declaration,
		state: m.challenges_answer_over,
		unknown_challenge: m.challenges_answer_over,
		ended: m.findings_problem_ended,
		away: m.findings_problem_away
	};
	return (words[code] ?? m.findings_problem_refused)({}, { locale });
};
