import { AGE_BANDS } from '../../coverage/demand/age-bands.ts';
import type { NeedFigure } from '../../domain/area/need.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { demandWords } from '../data/coverage-about.ts';
import type { PreparedSetting } from '../coverage/coverage-setting.ts';
import { USUAL_QUERY } from '../../coverage/query/coverage-query.ts';
import { text, type Section, type Text } from '../prose/prose.ts';
import { inWords, number } from '../words/lists.ts';

/** Where children live, as the kernel holds it: the set of points, its bias, and the official totals. */
export function demandSection(
	setting: PreparedSetting,
	need: readonly NeedFigure[],
	locale: Locale
): Section {
	const say = { locale };
	const { demand } = setting.inputs;
	const rows = AGE_BANDS.map(({ indicator, from, to }): Text[] => {
		const own = need.filter(
			(figure) => figure.indicator === indicator && isCouncil(figure, setting)
		);
		const total = own.reduce((sum, { value }) => sum + (value ?? 0), 0);
		return [
			[m.reading_ages({ from, to }, say)],
			[number(total, locale)],
			[inWords([...new Set(own.map(({ year }) => year))], locale)]
		];
	});
	return {
		id: 'demand',
		heading: m.reading_demand({}, say),
		blocks: [
			text(demandWords(setting, USUAL_QUERY, locale)),
			text(m.reading_demand_rule({ points: number(demand.size, locale) }, say)),
			{
				kind: 'table',
				caption: m.reading_demand_bands({}, say),
				heads: [
					m.reading_demand_band({}, say),
					m.reading_demand_total({}, say),
					m.reading_demand_year({}, say)
				],
				rows
			},
			...(demand.set === 'settlements' ? [text(m.reading_demand_weak({}, say))] : [])
		]
	};
}

const isCouncil = ({ area }: NeedFigure, { names }: PreparedSetting): boolean =>
	names.areas.some(({ gss }) => gss === area);
