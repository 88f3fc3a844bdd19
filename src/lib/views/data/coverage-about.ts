import { spanOf } from '../../coverage/ages.ts';
import { reachOfTier, type CoverageQuery } from '../../coverage/query/coverage-query.ts';
import type { QueryProblem } from '../../coverage/query/read-query.ts';
import { coverageParameters } from '../../coverage/query/write-query.ts';
import { changeWord } from '../../coverage/what-if/change.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { TIERS } from '../../domain/tier/tier.ts';
import { dayOf } from '../../domain/time/calendar.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { CoverageResult } from '../coverage/coverage-result.ts';
import type { PreparedSetting } from '../coverage/coverage-setting.ts';
import { pictureView } from '../coverage/national/picture.ts';
import { problemWords } from '../coverage/national/problem-words.ts';
import { licenceWords } from '../official/licence-words.ts';
import { usedTags } from '../coverage/national/used-tags.ts';

/**
 * What figures of coverage stand on, as every row of an export carries it: the picture, the set of
 * children and its bias, what was asked, and what of the question could not be used.
 */
export function coverageAbout(
	setting: PreparedSetting,
	{ failed }: Pick<CoverageResult, 'failed'>,
	query: CoverageQuery,
	problems: readonly QueryProblem[]
) {
	const ages = spanOf(query.ages);
	const asked = coverageParameters({ ...query, open: [], compare: [], sites: null });
	const notes = (locale: Locale) =>
		[
			...problems.map((problem) => problemWords(problem, locale)),
			...failed.map((change) => m.reading_change_failed({ change: changeWord(change) }, { locale }))
		].join(' ');
	return {
		date: setting.today,
		snapshot_version: setting.version,
		record_changed: dayOf(new Date(setting.changedAt)),
		demand_set: setting.inputs.demand.set,
		demand_en: demandWords(setting, query, 'en'),
		demand_cy: demandWords(setting, query, 'cy'),
		ages: ages ? `${ages.from}-${ages.to}` : '',
		share_percent: query.share,
		reach_km: TIERS.map((tier) => {
			const { urban, rural } = reachOfTier(query, tier);
			return `${tier} ${urban}/${rural}`;
		}).join('; '),
		scenario: query.changes.map(changeWord).join(' '),
		scenario_name: query.scenario,
		parameters: asked.toString(),
		asked_en: askedWords(setting, query, 'en'),
		asked_cy: askedWords(setting, query, 'cy'),
		licence_en: licenceWords(setting.official, 'en'),
		licence_cy: licenceWords(setting.official, 'cy'),
		notes_en: notes('en'),
		notes_cy: notes('cy')
	};
}
export type CoverageAbout = ReturnType<typeof coverageAbout>;

/** The set of children, and what is wrong with it. */
export function demandWords(
	setting: PreparedSetting,
	query: CoverageQuery,
	locale: Locale
): string {
	const { demand, estimate } = pictureView(setting, query, locale);
	return estimate ? `${demand} ${estimate.text}` : demand;
}

/** Filters, changed assumptions and the scenario in words. */
export function askedWords(setting: PreparedSetting, query: CoverageQuery, locale: Locale): string {
	const used = usedTags(query, setting, locale).map(({ label }) => label);
	if (query.changes.length > 0) {
		used.push(m.reading_scenario({ count: query.changes.length }, { locale }));
	}
	return used.length === 0
		? m.coverage_scope_usual({}, { locale })
		: m.coverage_scope({ used: used.join('; ') }, { locale });
}
