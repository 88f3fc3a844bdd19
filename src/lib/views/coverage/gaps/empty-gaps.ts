import type { CoverageState } from '../../../coverage/cells/state.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { number } from '../../words/lists.ts';
import { stateWord } from '../../words/coverage.ts';
import type { CoverageResult } from '../coverage-result.ts';
import type { CoverageSetting } from '../coverage-setting.ts';

/** What stands where no gap is confirmed: what that does not mean, and when a row appears. */
export type EmptyGaps = {
	text: string;
	checks: { label: string; count: string }[];
	when: { fill: CoverageState; words: string; state: string }[];
};

/** Nothing is confirmed as a gap: says how much has been checked at all. */
export function emptyGaps(
	{ inputs, services }: CoverageSetting,
	{ confirmed }: Pick<CoverageResult, 'confirmed'>,
	locale: Locale
): EmptyGaps {
	const say = { locale };
	const checked = services.filter(({ checkedBy }) => checkedBy === 'provider');
	const of = (count: number, total: number) =>
		m.coverage_of({ count: number(count, locale), total: number(total, locale) }, say);
	const when = (fill: CoverageState, words: string) => ({
		fill,
		words,
		state: stateWord(fill, locale)
	});
	return {
		text: (confirmed.confirmed === 0 ? m.gaps_none_unchecked : m.gaps_none_checked)({}, say),
		checks: [
			{
				label: m.gaps_sent({}, say),
				count: of(inputs.declaring.length, inputs.demand.areas.length)
			},
			{ label: m.gaps_checked({}, say), count: of(checked.length, services.length) }
		],
		when: [
			when('confirmed-gap', m.gaps_when_none({}, say)),
			when('out-of-reach', m.gaps_when_far({}, say)),
			when('closed-doors', m.gaps_when_closed({}, say))
		]
	};
}
