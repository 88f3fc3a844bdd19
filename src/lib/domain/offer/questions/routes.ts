import { REFERRERS } from '../../finder/query.ts';
import type { Question } from '../question.ts';
import { unless } from '../question.ts';
import { both, chosen, picked, showBoth, tooLong } from '../typed.ts';

const YES_NO = ['yes', 'no'] as const;
const answerOf = (value: boolean | null | undefined): string[] =>
	value == null ? [] : [value ? 'yes' : 'no'];
const told = (answer: 'yes' | 'no' | null): boolean | null => (answer ? answer === 'yes' : null);

/** How a family gets in: by itself, through a professional, who may refer, whether consent is needed. */
export const routesQuestion: Question = {
	id: 'routes',
	section: 'how',
	parts: ['referral', 'referrers'],
	known: ({ referral }) => Boolean(referral),
	show: ({ referral, referrers }) => ({
		self: answerOf(referral?.self),
		professional: answerOf(referral?.professional),
		consent: answerOf(referral?.consent_needed),
		referrers: referrers ?? [],
		...showBoth('process', referral?.process)
	}),
	read(values) {
		const self = told(picked(values, 'self', YES_NO));
		const professional = told(picked(values, 'professional', YES_NO));
		const consent_needed = told(picked(values, 'consent', YES_NO));
		const process = both(values, 'process');
		const referrers = professional === false ? [] : chosen(values, 'referrers', REFERRERS);
		// Who may refer says that others do.
		const others = professional ?? (referrers.length > 0 ? true : null);
		const some = self !== null || others !== null || process !== null;
		return unless(
			[
				...tooLong(values, 'process', 800),
				...(consent_needed !== null && !some ? [{ field: 'self', code: 'answer' } as const] : [])
			],
			{ referral: some ? { self, professional: others, consent_needed, process } : null, referrers }
		);
	}
};
