import { read } from '../../domain/bilingual/bilingual.ts';
import type { OfferDraft } from '../../domain/offer/offer.ts';
import { testAnswers, type TestAnswer } from '../../domain/placement/placement.ts';
import { currentDefinition } from '../../domain/tier/tier-record.ts';
import type { TierId } from '../../domain/tier/tier.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { reasonOf } from '../register/questions/tiers.ts';
import { tierMarks } from '../words/tiers.ts';
import type { Setting } from './setting.ts';

/** The test of one tier: what was answered, and what became of it. */
export type GuidedRow = {
	tier: string;
	test: string;
	answer: string;
	/** Where the provider proposes the tier: whose the reason is, and the reason. */
	proposed: string | null;
};

const ANSWERS: Record<TestAnswer, typeof m.offer_test_yes> = {
	yes: m.offer_test_yes,
	no: m.offer_test_no,
	unsure: m.offer_test_unsure
};

/**
 * The answers to the guided questions beside the tiers that the provider proposes; null where nobody was
 * asked them, as with lists from files and earlier versions.
 */
export function guidedView(
	draft: Pick<OfferDraft, 'tiers' | 'placement_answers' | 'placement_reason'>,
	setting: Setting
): { rows: GuidedRow[]; why: string | null } | null {
	const { reference, locale } = setting;
	const answers = testAnswers(draft.placement_answers);
	if (Object.keys(answers).length === 0) return null;
	const mark = tierMarks(reference.tiers, locale);
	const rows = reference.tiers.map((tier): GuidedRow => {
		const answer = answers[tier.id];
		return {
			tier: mark(tier.id).word,
			test: read(currentDefinition(tier).test, locale).text,
			answer: (answer ? ANSWERS[answer] : m.moderate_guided_unanswered)({}, { locale }),
			proposed: proposedWords(tier.id, draft, setting)
		};
	});
	return { rows, why: draft.placement_reason && read(draft.placement_reason, locale).text };
}

/** A reason that follows from an answer is the record's own sentence; any other is the provider's. */
function proposedWords(
	tier: TierId,
	{ tiers }: Pick<OfferDraft, 'tiers'>,
	{ locale }: Setting
): string | null {
	const placed = tiers?.find((one) => one.tier === tier && one.proposed_by === 'provider');
	if (!placed) return null;
	if (!placed.reason) return m.moderate_guided_bare({}, { locale });
	const follows = reasonOf(tier);
	const reason = read(placed.reason, locale).text;
	return placed.reason.en === follows.en && placed.reason.cy === follows.cy
		? m.moderate_guided_because({ reason }, { locale })
		: m.moderate_guided_own({ reason }, { locale });
}
