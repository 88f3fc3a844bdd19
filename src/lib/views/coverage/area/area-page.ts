import type { CoverageQuery } from '../../../coverage/query/coverage-query.ts';
import type { QueryProblem } from '../../../coverage/query/read-query.ts';
import { WALES } from '../../../coverage/matrix.ts';
import { read } from '../../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { dayOf } from '../../../domain/time/calendar.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { longDate } from '../../words/dates.ts';
import { inWords, number } from '../../words/lists.ts';
import type { CoverageResult } from '../coverage-result.ts';
import { placeName, type PreparedSetting } from '../coverage-setting.ts';
import { problemWords } from '../national/problem-words.ts';
import { usedTags } from '../national/used-tags.ts';
import { areaHref, coverageHref } from '../coverage-address.ts';
import { answerOf } from './answer.ts';
import { borderAuthorities, type AreaPlace } from './area-place.ts';
import type { AreaRecord } from './area-record.ts';
import { comparisonView } from './comparison-view.ts';
import { fallsOffView } from './falls-off-view.ts';
import { gapsView } from './gaps-view.ts';
import { kindMeasures } from './kind-measures.ts';
import { kindView } from './kind-view.ts';
import { membersView } from './members-view.ts';
import { needView } from './need-view.ts';
import { organizationsView } from './organizations-view.ts';
import { indicesOf, placeKinds } from './place-kind.ts';
import { placeSwitch } from './place-switch.ts';
import { reachPanel } from './reach-panel.ts';
import { saidViews } from './said-view.ts';
import { serviceLines, servicesOfPlace } from './service-lines.ts';
import { tierViews } from './tier-view.ts';
import { bestSitesView } from '../best-sites/best-sites-view.ts';
import type { SentForm } from '../what-if/what-if-form.ts';
import { whatIfView } from '../what-if/what-if-view.ts';
import { welshView } from './welsh-view.ts';

/** Everything the page of a place shows. */
export type AreaPage = ReturnType<typeof areaPage>;

/**
 * The page of one principal area, a region or Wales: a pure function of what coverage is made from,
 * what came of it, and the reader's query.
 */
export function areaPage(
	place: AreaPlace,
	setting: PreparedSetting,
	result: CoverageResult,
	record: AreaRecord,
	{
		query,
		problems,
		sent = null
	}: { query: CoverageQuery; problems: readonly QueryProblem[]; sent?: SentForm | null },
	locale: Locale
) {
	const { names, inputs } = setting;
	const here = { path: `/${locale}/coverage/${place.code}`, within: withinOf(place) };
	const { coverage, view } = result;
	const areas = indicesOf(place, coverage.ground.demand.areas);
	const kinds = placeKinds(place, result, setting);
	const tiers = tierViews(place, result, names, locale);
	const services = servicesOfPlace(coverage, areas);
	const name = placeName(place.code, names, locale);
	const border = borderAuthorities(place).map((gss) => placeName(gss, names, locale));
	return {
		code: place.code,
		level: place.level,
		view,
		name,
		title: m.area_title({ area: name }, { locale }),
		answer: answerOf(tiers, kinds, view, locale),
		trail: trailOf(place, query, setting, locale),
		national: coverageHref(query, locale),
		method: `/${locale}/method#coverage`,
		switch: placeSwitch(place.code, kinds, view, query, locale),
		/** What of the address could not be used, in words. */
		problems: problems.map((problem) => problemWords(problem, locale)),
		estimate: inputs.demand.set === 'settlements',
		healthBoard: record.healthBoard ? read(record.healthBoard, locale) : null,
		picture: m.area_picture(
			{
				date: longDate(dayOf(new Date(setting.changedAt)), locale),
				version: number(setting.version, locale),
				services: services.length
			},
			{ locale }
		),
		filters: usedTags(query, setting, locale, (other) => areaHref(place.code, other, locale)),
		tiers: tiers.map((tier) => ({
			...tier,
			/** Unfolded on a phone: the tier that the map shows. */
			open: tier.tier === query.tier,
			list: kinds
				.filter(({ kind }) => kind.tier === tier.tier)
				.map((one) => ({
					...kindView(one, view, areas.length, record, names, locale),
					href: `${areaHref(place.code, { ...query, tier: tier.tier, kind: one.kind.group }, locale)}#reach`,
					// Nothing recorded is not known, never nought: there is nothing to measure.
					measures:
						one.applicable && one.records > 0 ? kindMeasures(one, coverage, areas, locale) : []
				}))
		})),
		gaps: gapsView(place, result, query, names, locale),
		reach: reachPanel(place, kinds, areas, result, query, record, names, locale),
		services: serviceLines(coverage, services, setting, locale),
		unplacedInWales: inputs.unplacedInWales.length,
		said: saidViews(kinds, record, names, locale),
		fallsOff: fallsOffView(coverage, kinds, areas, services, names, locale),
		welsh: welshView(coverage, kinds, areas, services, names, locale),
		organizations: organizationsView(coverage, kinds, areas, setting, locale),
		comparison: comparisonView(place, result, names, locale),
		members: membersView(place, result, query, names, locale),
		whatIf: whatIfView(setting, result, query, sent, here, locale),
		bestSites: bestSitesView(setting, result, query, here, locale),
		need: needView(place, record.need, locale),
		border:
			border.length === 0 ? null : m.area_border({ areas: inWords(border, locale) }, { locale })
	};
}

/** The areas a page counts by itself; none for Wales, which is all of them. */
const withinOf = ({ level, members }: AreaPlace): readonly string[] =>
	level === 'wales' ? [] : members;

/** Where the page stands: all coverage, Wales, its region. The last step is the page itself. */
function trailOf(
	place: AreaPlace,
	query: CoverageQuery,
	{ names }: PreparedSetting,
	locale: Locale
): { label: string; href?: string }[] {
	const step = (code: string) => ({
		label: placeName(code, names, locale),
		href: areaHref(code, query, locale)
	});
	return [
		{ label: m.area_trail_coverage({}, { locale }), href: coverageHref(query, locale) },
		...(place.level === 'wales' ? [] : [step(WALES)]),
		...(place.region ? [step(place.region)] : []),
		{ label: placeName(place.code, names, locale) }
	];
}
