import { TEST_ANSWERS, testAnswers } from '../../placement/placement.ts';
import { TIERS } from '../../tier/tier.ts';
import type { Problem, Question } from '../question.ts';
import { unless } from '../question.ts';
import { picked } from '../typed.ts';

/** The test of each tier's working definition, one after the other. */
export const placementQuestion: Question = {
	id: 'placement',
	section: 'tiers',
	parts: [],
	needed: true,
	known: (draft) => Object.keys(testAnswers(draft.placement_answers)).length === TIERS.length,
	show({ placement_answers: kept }) {
		const answers = testAnswers(kept);
		return Object.fromEntries(
			TIERS.map((tier) => [`test-${tier}`, answers[tier] ? [answers[tier]] : []])
		);
	},
	read(values) {
		const answers = TIERS.map(
			(tier) => [tier, picked(values, `test-${tier}`, TEST_ANSWERS)] as const
		);
		const problems = answers
			.filter(([, answer]) => answer === null)
			.map(([tier]): Problem => ({ field: `test-${tier}`, code: 'answer' }));
		return unless(problems, {
			placement_answers: Object.fromEntries(answers.map(([tier, answer]) => [tier, answer ?? '']))
		});
	}
};
