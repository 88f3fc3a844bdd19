import { TIERS, type TierId } from '../tier/tier.ts';
import type { OfferDraft } from '../offer/offer.ts';

/** What somebody says to the test of a tier's working definition. */
export const TEST_ANSWERS = ['yes', 'no', 'unsure'] as const;
export type TestAnswer = (typeof TEST_ANSWERS)[number];
export type TestAnswers = Partial<Record<TierId, TestAnswer>>;

/** Something that was said elsewhere in the offer and speaks against a tier. */
export type Doubt =
	| 'universal-needs-referral'
	| 'universal-small-areas'
	| 'secondary-without-consent'
	| 'targeted-open-door'
	| 'wide-apart';

export type Proposal = {
	/** Tiers whose test was answered yes, in the order of the Framework. */
	tiers: TierId[];
	/** Tiers that may be meant: nobody was sure, and no test was passed. */
	perhaps: TierId[];
	doubts: Doubt[];
};

/** The answers that a draft keeps: an id of a tier, and one of the three words. */
export function testAnswers(kept: Readonly<Record<string, string>>): TestAnswers {
	const answers: TestAnswers = {};
	for (const tier of TIERS) {
		const answer = TEST_ANSWERS.find((word) => word === kept[tier]);
		if (answer) answers[tier] = answer;
	}
	return answers;
}

/**
 * Where an offer sits by the tests of the working definitions: on every tier whose test it passes, as
 * an offer may be given at several intensities. Nothing is guessed: without a yes there is no proposal.
 */
export function proposeTiers(
	answers: TestAnswers,
	offer: Pick<OfferDraft, 'referral' | 'eligibility'> = {}
): Proposal {
	const tiers = TIERS.filter((tier) => answers[tier] === 'yes');
	const perhaps = tiers.length > 0 ? [] : TIERS.filter((tier) => answers[tier] === 'unsure');
	return { tiers, perhaps, doubts: doubtsOf(tiers, offer) };
}

function doubtsOf(
	tiers: readonly TierId[],
	{ referral, eligibility }: Pick<OfferDraft, 'referral' | 'eligibility'>
): Doubt[] {
	const on = (tier: TierId) => tiers.includes(tier);
	const doubts: [boolean, Doubt][] = [
		[on('universal') && referral?.self === false, 'universal-needs-referral'],
		[on('universal') && eligibility?.small_areas_only === true, 'universal-small-areas'],
		[on('secondary') && referral?.consent_needed === false, 'secondary-without-consent'],
		[
			on('targeted') && referral?.self === true && referral.professional === false,
			'targeted-open-door'
		],
		[on('universal') && on('targeted'), 'wide-apart']
	];
	return doubts.flatMap(([holds, doubt]) => (holds ? [doubt] : []));
}

/** True where the tiers chosen are not those that the tests lead to: then a reason is asked for. */
export const differs = (chosen: readonly TierId[], proposed: readonly TierId[]): boolean =>
	TIERS.some((tier) => chosen.includes(tier) !== proposed.includes(tier));
