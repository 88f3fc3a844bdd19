import {
	ACCESS_LEAST,
	ACCESS_WEIGHTS,
	AT_RISK_MONTHS,
	EQUITY_LEAST,
	MOST_UNKNOWN_SHARE
} from '../../domain/assumptions/assumptions.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { heading, text, type Section } from '../prose/prose.ts';
import { inWords, number } from '../words/lists.ts';

/** Every measure: what it is and how it is worked out. */
export function measuresSection(locale: Locale): Section {
	const say = { locale };
	const weights = inWords(
		ACCESS_WEIGHTS.map((weight) => String(weight)),
		locale
	);
	const measures: [id: string, name: string, rule: string][] = [
		['split', m.reading_split({}, say), m.reading_split_rule({}, say)],
		['site-reach', m.reading_site({}, say), m.reading_site_rule({}, say)],
		['choice', m.reading_choice({}, say), m.reading_choice_rule({}, say)],
		['nearest', m.reading_nearest({}, say), m.reading_nearest_rule({}, say)],
		[
			'access',
			m.reading_access({}, say),
			m.reading_access_rule({ weights, least: ACCESS_LEAST }, say)
		],
		['welsh', m.reading_welsh({}, say), m.reading_welsh_rule({}, say)],
		[
			'equity',
			m.reading_equity({}, say),
			m.reading_equity_rule(
				{
					points: EQUITY_LEAST.points,
					children: number(EQUITY_LEAST.children, locale),
					share: Math.round(100 * MOST_UNKNOWN_SHARE)
				},
				say
			)
		],
		[
			'at-risk',
			m.reading_at_risk({}, say),
			m.reading_at_risk_rule({ months: AT_RISK_MONTHS }, say)
		],
		['lapse', m.reading_lapse({}, say), m.reading_lapse_rule({}, say)]
	];
	return {
		id: 'measures',
		heading: m.reading_measures({}, say),
		blocks: [
			text(m.reading_measures_intro({}, say)),
			...measures.flatMap(([id, name, rule]) => [heading(`measure-${id}`, name), text(rule)])
		]
	};
}
