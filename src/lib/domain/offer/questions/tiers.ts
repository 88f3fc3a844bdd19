import { differs, proposeTiers, testAnswers } from '../../placement/placement.ts';
import type { TierPlacement } from '../../service/service.ts';
import { inTierOrder, TIERS } from '../../tier/tier.ts';
import type { OfferDraft } from '../offer.ts';
import type { Problem, Question } from '../question.ts';
import { unless } from '../question.ts';
import { both, chosen, showBoth, tooLong } from '../typed.ts';

/** The tiers that the provider has placed the offer on. */
export const ownTiers = (draft: Pick<OfferDraft, 'tiers'>) =>
	inTierOrder((draft.tiers ?? []).filter((p) => p.proposed_by === 'provider').map((p) => p.tier));

/** What the tests lead to; a provider may differ, and says why. Placements of others stay beside. */
export const tiersQuestion: Question = {
	id: 'tiers',
	section: 'tiers',
	parts: ['tiers'],
	needed: true,
	known: (draft) => ownTiers(draft).length > 0,
	show(draft) {
		const own = ownTiers(draft);
		const proposed = proposeTiers(testAnswers(draft.placement_answers), draft).tiers;
		return {
			tiers: own.length > 0 ? own : proposed,
			...showBoth('why', draft.placement_reason)
		};
	},
	read(values, draft, given) {
		const tiers = chosen(values, 'tiers', TIERS);
		const proposed = proposeTiers(testAnswers(draft.placement_answers), draft).tiers;
		const why = both(values, 'why');
		const problems: Problem[] = tooLong(values, 'why', 800);
		if (tiers.length === 0) problems.push({ field: 'tiers', code: 'tier' });
		else if (differs(tiers, proposed) && !why) problems.push({ field: 'why-en', code: 'reason' });
		const own = tiers.map((tier): TierPlacement => ({
			tier,
			proposed_by: 'provider',
			reason: proposed.includes(tier) ? given.reasonOf(tier) : why,
			definition_version: given.definitionVersion(tier),
			proposed_on: given.today,
			reviewed_by: null,
			reviewed_on: null
		}));
		const others = (draft.tiers ?? []).filter((placement) => placement.proposed_by !== 'provider');
		return unless(problems, { tiers: [...others, ...own], placement_reason: why });
	}
};
