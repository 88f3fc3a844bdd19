import { linesShown, linesTyped } from '../lines.ts';
import type { Offer } from '../offer.ts';
import type { Problem, Question } from '../question.ts';
import { unless } from '../question.ts';
import { one, showDate, typedEnd } from '../typed.ts';

/** Who pays for the service, and until when. */
export const fundingQuestion: Question = {
	id: 'funding',
	section: 'now',
	parts: ['funding'],
	known: ({ funding }) => (funding?.length ?? 0) > 0,
	show: ({ funding }) =>
		Object.assign(
			{},
			...linesShown(funding?.length ?? 0).map((line) => ({
				[`source-${line}`]: [funding?.[line - 1]?.source ?? ''],
				...showDate(`ends-${line}`, funding?.[line - 1]?.ends_on)
			}))
		),
	read(values, draft) {
		const problems: Problem[] = [];
		const funding: Offer['funding'] = [];
		const lines = linesTyped(values, 'source', 'ends');
		for (const line of lines) {
			const source = one(values, `source-${line}`);
			const ends_on = typedEnd(values, `ends-${line}`);
			if (ends_on === undefined) problems.push({ field: `ends-${line}`, code: 'date' });
			if (source.length > 200) problems.push({ field: `source-${line}`, code: 'too-long' });
			if (source === '' && ends_on === null) continue;
			if (source === '') problems.push({ field: `source-${line}`, code: 'source' });
			funding.push({ source, ends_on: ends_on ?? null });
		}
		funding.push(...(draft.funding ?? []).slice(lines.length));
		return unless(problems, { funding });
	}
};
