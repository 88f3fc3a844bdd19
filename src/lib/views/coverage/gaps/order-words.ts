import type { CoverageQuery } from '../../../coverage/query/coverage-query.ts';
import { ROBUSTNESS } from '../../../domain/assumptions/assumptions.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { number } from '../../words/lists.ts';
import type { PreparedSetting } from '../coverage-setting.ts';
import { knowsDeprivation } from '../national/assumption-fields.ts';

/** What the order weighs beside children; null where every child counts the same. */
export function needWords(
	setting: PreparedSetting,
	{ need, weight }: Pick<CoverageQuery, 'need' | 'weight'>,
	locale: Locale
): string | null {
	if (need === 'none' || weight === 0) return null;
	const most = { most: number(1 + weight, locale) };
	if (need === 'looked-after') return m.gaps_by_looked_after(most, { locale });
	return knowsDeprivation(setting) ? m.gaps_by_deprivation(most, { locale }) : null;
}

/** What was tried to see how firm the order is, and what is never in it. */
export function noteWords({ need }: Pick<CoverageQuery, 'need'>, locale: Locale): string {
	const [from, to] = ROBUSTNESS.share;
	const [least, most] = ROBUSTNESS.needWeight;
	const note = m.gaps_note(
		{
			draws: number(ROBUSTNESS.draws, locale),
			least: Math.round(from * 100),
			most: Math.round(to * 100)
		},
		{ locale }
	);
	return need === 'none' ? note : `${note} ${m.gaps_note_need({ least, most }, { locale })}`;
}
