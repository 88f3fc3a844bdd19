import type { Question } from '../question.ts';
import { unless } from '../question.ts';
import { both, chosen, picked, showBoth, tooLong } from '../typed.ts';

export const FEATURES = [
	'step-free',
	'accessible toilet',
	'hearing loop',
	'sign language',
	'easy read',
	'quiet space',
	'parking',
	'interpreters'
] as const;

/** Access for disabled people. With "these and no others" what is not ticked is known to be missing. */
export const accessQuestion: Question = {
	id: 'access',
	section: 'language',
	parts: ['accessibility'],
	known: ({ accessibility }) => (accessibility?.length ?? 0) > 0,
	show: ({ accessibility }) => ({
		features: (accessibility ?? []).filter((one) => one.available).map((one) => one.feature),
		rest: accessibility?.some((one) => !one.available) ? ['no'] : [],
		...showBoth('details', accessibility?.find((one) => one.details)?.details)
	}),
	read(values) {
		const ticked = chosen(values, 'features', FEATURES);
		const noOthers = picked(values, 'rest', ['no']) !== null;
		const details = both(values, 'details');
		const told = FEATURES.filter((feature) => noOthers || ticked.includes(feature));
		const problems = tooLong(values, 'details', 500);
		// Details belong to something: without a feature they have no place in the record.
		if (details && told.length === 0) problems.push({ field: 'features', code: 'answer' });
		return unless(problems, {
			accessibility: told.map((feature, index) => ({
				feature,
				available: ticked.includes(feature),
				details: index === 0 ? details : null
			}))
		});
	}
};
