import { spanOf, ALL_AGES, AGES } from '../../../coverage/ages.ts';
import {
	LEVELS,
	USUAL_QUERY,
	changedAssumptions,
	type CoverageQuery
} from '../../../coverage/query/coverage-query.ts';
import { coverageParameters } from '../../../coverage/query/write-query.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { ORGANIZATION_KINDS } from '../../../domain/organization/organization-kind.ts';
import { TIERS, tierShape, type TierId, type TierShape } from '../../../domain/tier/tier.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { providerWord } from '../../words/providers.ts';
import { coverageHref } from '../coverage-address.ts';
import { tierName, type PreparedSetting } from '../coverage-setting.ts';
import { ASSUMPTIONS, assumptionFields } from './assumption-fields.ts';
import type { ControlField } from './control-field.ts';
import { usedTags, type UsedTag } from './used-tags.ts';

/** One menu: a GET form of fields. `hidden` carries the rest of the query along. */
export type ControlMenu = {
	id: string;
	label: string;
	used: boolean;
	fields: ControlField[];
	hidden: [name: string, value: string][];
};

/** A choice that is a link. */
export type LinkChoice = { label: string; href: string; current: boolean };

/** Everything a reader can change, and what is changed. */
export type ControlsView = {
	tiers: (LinkChoice & { tier: TierId; shape: TierShape })[];
	levels: LinkChoice[];
	menus: ControlMenu[];
	tags: UsedTag[];
	/** Address without filters and changed assumptions; null where there are none. */
	reset: string | null;
	/** The same as one sentence, for paper. */
	sentence: string;
};

/** The controls of the national page. */
export function controlsView(
	setting: PreparedSetting,
	query: CoverageQuery,
	locale: Locale
): ControlsView {
	const say = { locale };
	const any = m.coverage_any({}, say);
	const tags = usedTags(query, setting, locale);
	const levelWords = { authority: m.coverage_level_areas, region: m.coverage_level_regions };
	const menu = (id: string, label: string, used: boolean, fields: ControlField[]): ControlMenu => ({
		id,
		label,
		used,
		fields,
		hidden: carried(query, fields)
	});
	const getting = Number(query.self) + Number(query.accepting);
	const provider = query.providers.length + Number(query.confirmed);
	const changed = changedAssumptions(query);
	const chosen = (count: number) => (count === 0 ? any : m.coverage_chosen({ count }, say));
	return {
		tiers: TIERS.map((tier) => ({
			tier,
			shape: tierShape(tier),
			label: tierName(tier, setting.names, locale),
			// the kinds of another tier are others
			href: coverageHref({ ...query, tier, kind: tier === query.tier ? query.kind : null }, locale),
			current: tier === query.tier
		})),
		levels: LEVELS.map((level) => ({
			label: levelWords[level]({}, say),
			href: coverageHref({ ...query, level }, locale),
			current: level === query.level
		})),
		menus: [
			menu(
				'ages',
				m.coverage_menu_ages(spanOf(query.ages) ?? { from: 0, to: AGES - 1 }, say),
				query.ages !== ALL_AGES,
				[agesField(query, locale)]
			),
			menu(
				'language',
				m.coverage_menu_language({ now: query.welsh ? m.coverage_welsh({}, say) : any }, say),
				query.welsh,
				[flag('welsh', query.welsh, m.coverage_welsh({}, say), m.coverage_welsh_hint({}, say))]
			),
			menu('getting-in', m.coverage_menu_getting_in({ now: chosen(getting) }, say), getting > 0, [
				flag('self', query.self, m.coverage_self({}, say), m.coverage_unknown_hint({}, say)),
				flag(
					'accepting',
					query.accepting,
					m.coverage_accepting({}, say),
					m.coverage_accepting_hint({}, say)
				)
			]),
			menu('provider', m.coverage_menu_provider({ now: chosen(provider) }, say), provider > 0, [
				{
					kind: 'choices',
					type: 'checkbox',
					name: 'provider',
					legend: m.coverage_provider({}, say),
					options: ORGANIZATION_KINDS.map((value) => ({
						value,
						label: providerWord(value, locale)
					})),
					chosen: query.providers
				},
				flag(
					'confirmed',
					query.confirmed,
					m.coverage_confirmed({}, say),
					m.coverage_confirmed_hint({}, say)
				)
			]),
			menu(
				'assumptions',
				(changed === 0 ? m.coverage_menu_assumptions_usual : m.coverage_menu_assumptions)(
					{ count: ASSUMPTIONS, changed },
					say
				),
				changed > 0,
				assumptionFields(query, setting, locale)
			)
		],
		tags,
		reset: tags.length === 0 ? null : coverageHref(withoutUsed(query), locale),
		sentence:
			tags.length === 0
				? m.coverage_scope_usual({}, say)
				: m.coverage_scope({ used: tags.map(({ label }) => label).join('; ') }, say)
	};
}

const flag = (name: string, on: boolean, label: string, hint: string): ControlField => ({
	kind: 'choices',
	type: 'checkbox',
	name,
	legend: label,
	options: [{ value: '1', label, hint }],
	chosen: on ? ['1'] : []
});

function agesField(query: CoverageQuery, locale: Locale): ControlField {
	const { from, to } = spanOf(query.ages) ?? { from: 0, to: AGES - 1 };
	const part = (label: string, value: number) => ({
		label,
		value,
		least: 0,
		most: AGES - 1,
		step: 1
	});
	return {
		kind: 'numbers',
		name: 'ages',
		legend: m.coverage_ages({}, { locale }),
		hint: m.coverage_ages_hint({}, { locale }),
		parts: [part(m.coverage_from({}, { locale }), from), part(m.coverage_to({}, { locale }), to)]
	};
}

/** The parameters of a query except those that a form sets itself. */
function carried(query: CoverageQuery, fields: readonly ControlField[]): [string, string][] {
	const parameters = coverageParameters(query);
	for (const { name } of fields) parameters.delete(name);
	return [...parameters];
}

/** Nothing filtered and every assumption as usual; what is looked at stays. */
function withoutUsed(query: CoverageQuery): CoverageQuery {
	const { view, tier, kind, level, open, sort, compare, changes, scenario } = query;
	const { sites, siteKind, within } = query;
	return {
		...USUAL_QUERY,
		...{ view, tier, kind, level, open, sort, compare, changes, scenario },
		...{ sites, siteKind, within }
	};
}
