import {
	LEVELS,
	MATRIX_SORTS,
	NEEDS,
	USUAL_QUERY,
	reachOfTier
} from '../../../coverage/query/coverage-query.ts';
import type { QueryProblem } from '../../../coverage/query/read-query.ts';
import { VIEWS } from '../../../coverage/cells/split.ts';
import { LIMITS, MOST_CHANGES } from '../../../domain/assumptions/assumptions.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { TIERS } from '../../../domain/tier/tier.ts';
import { m } from '../../../i18n/paraglide/messages.js';

/** The longest piece of an address that is repeated. */
const MOST_LETTERS = 60;

/** Words an address may carry, and which of them is usual. */
const CHOICES: Readonly<Record<string, { words: readonly string[]; usual: string }>> = {
	view: { words: VIEWS, usual: 'record' },
	tier: { words: TIERS, usual: USUAL_QUERY.tier },
	level: { words: LEVELS, usual: USUAL_QUERY.level },
	need: { words: NEEDS, usual: USUAL_QUERY.need },
	sort: { words: MATRIX_SORTS, usual: USUAL_QUERY.sort }
};

/** What of an address could not be used, what may stand there, and what is used instead. */
export function problemWords({ parameter, value }: QueryProblem, locale: Locale): string {
	const short = value.length > MOST_LETTERS ? `${value.slice(0, MOST_LETTERS)}…` : value;
	const said = `${parameter}=${short}`;
	const choice = Object.hasOwn(CHOICES, parameter) ? CHOICES[parameter] : undefined;
	if (choice) {
		const choices = choice.words.join(', ');
		return m.coverage_problem_choice({ said, choices, usual: choice.usual }, { locale });
	}
	if (parameter === 'share') {
		return m.coverage_problem_between(
			{ said, ...LIMITS.sharePercent, usual: USUAL_QUERY.share },
			{ locale }
		);
	}
	if (parameter === 'weight')
		return m.coverage_problem_between({ said, ...LIMITS.needWeight }, { locale });
	if (parameter === 'ages') return m.coverage_problem_ages({ said }, { locale });
	const tier = TIERS.find((one) => parameter === `reach-${one}`);
	if (tier) {
		const { urban, rural } = reachOfTier(USUAL_QUERY, tier);
		return m.coverage_problem_reach(
			{ said, ...LIMITS.reachKm, usual: `${urban}-${rural}` },
			{ locale }
		);
	}
	if (parameter === 'change') {
		return m.coverage_problem_change({ said, most: MOST_CHANGES }, { locale });
	}
	return m.coverage_problem_unknown({ said }, { locale });
}
