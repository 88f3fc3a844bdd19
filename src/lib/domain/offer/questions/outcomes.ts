import { linesShown, linesTyped } from '../lines.ts';
import type { Outcome } from '../offer.ts';
import type { Problem, Question } from '../question.ts';
import { unless } from '../question.ts';
import { both, one, showBoth, tooLong, wholeNumber } from '../typed.ts';

const shown = (value: number | null | undefined) => [value == null ? '' : String(value)];

/** Results: a measure, n of N, a period and a source. Never ranked against another service's. */
export const outcomesQuestion: Question = {
	id: 'outcomes',
	section: 'now',
	parts: ['outcomes'],
	known: ({ outcomes }) => (outcomes?.length ?? 0) > 0,
	show: ({ outcomes }) =>
		Object.assign(
			{},
			...linesShown(outcomes?.length ?? 0).map((line) => {
				const outcome = outcomes?.[line - 1];
				return {
					...showBoth(`measure-${line}`, outcome?.measure),
					[`n-${line}`]: shown(outcome?.n),
					[`of-${line}`]: shown(outcome?.of),
					[`period-${line}`]: [outcome?.period ?? ''],
					[`proof-${line}`]: [outcome?.source ?? '']
				};
			})
		),
	read(values, draft) {
		const problems: Problem[] = [];
		const outcomes: Outcome[] = [];
		const lines = linesTyped(values, 'measure', 'n', 'of', 'period', 'proof');
		for (const line of lines) {
			const measure = both(values, `measure-${line}`);
			const n = wholeNumber(one(values, `n-${line}`));
			const of = wholeNumber(one(values, `of-${line}`));
			const period = one(values, `period-${line}`);
			const source = one(values, `proof-${line}`);
			problems.push(...tooLong(values, `measure-${line}`, 300));
			if (n === undefined) problems.push({ field: `n-${line}`, code: 'number' });
			if (of === undefined || of === 0) problems.push({ field: `of-${line}`, code: 'number' });
			if (!measure && n == null && of == null && !period && !source) continue;
			if (!measure) problems.push({ field: `measure-${line}-en`, code: 'measure' });
			if (!period || period.length > 100)
				problems.push({ field: `period-${line}`, code: 'period' });
			if (!source || source.length > 300) problems.push({ field: `proof-${line}`, code: 'source' });
			if (n != null && of && n > of) problems.push({ field: `n-${line}`, code: 'number-order' });
			const before = draft.outcomes?.[line - 1];
			if (!measure) continue;
			outcomes.push({
				measure,
				n: n ?? null,
				of: of || null,
				// A share stays where only a share was ever given.
				percent: n == null ? (before?.percent ?? null) : null,
				period,
				source
			});
		}
		outcomes.push(...(draft.outcomes ?? []).slice(lines.length));
		return unless(problems, { outcomes });
	}
};
