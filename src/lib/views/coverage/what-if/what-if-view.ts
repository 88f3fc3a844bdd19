import { placesToName } from '../../../coverage/demand/named-places.ts';
import { MOST_CHANGES } from '../../../domain/assumptions/assumptions.ts';
import { WALES } from '../../../coverage/matrix.ts';
import type { CoverageQuery } from '../../../coverage/query/coverage-query.ts';
import { coverageParameters } from '../../../coverage/query/write-query.ts';
import { differences, gain, type KindDifference } from '../../../coverage/what-if/difference.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { TIERS } from '../../../domain/tier/tier.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { CoverageResult } from '../coverage-result.ts';
import {
	kindAtTier,
	kindName,
	placeName,
	tierName,
	type CoverageSetting
} from '../coverage-setting.ts';
import { childrenRounded } from '../../words/rounded.ts';
import { changeWords } from './change-words.ts';
import type { FormChoice, FormError, FormValues, SentForm } from './what-if-form.ts';

/** Children before and after, in words ready to show. */
export type BeforeAfterRow = { name: string; before: string; after: string; change: string };

/** What the scenario does to one kind of help. */
export type WhatIfKind = {
	title: string;
	/** "+9,190" or "−40", and what it counts. */
	change: string;
	counts: string;
	/** Whose children the tables by age and by way count. */
	where: string;
	areas: BeforeAfterRow[];
	ages: BeforeAfterRow[];
	ways: BeforeAfterRow[];
};

export type WhatIfView = {
	changes: { words: string; remove: string; failed: string | null }[];
	/** Null while nothing is changed. */
	kinds: WhatIfKind[] | null;
	/** One sentence for screen readers and print; empty while nothing is changed. */
	summary: string;
	full: boolean;
	name: string;
	clear: string;
	csv: string;
	form: WhatIfForm;
};

export type WhatIfForm = {
	/** Path the form is sent to, and what of the address it keeps. */
	action: string;
	keep: [string, string][];
	kinds: { label: string; options: { value: string; label: string }[] }[];
	areas: { value: string; label: string }[];
	values: FormValues;
	errors: FormError[];
	choices: FormChoice[];
	/** Names for the browser's own list: of one area or region; all of Wales would be a long page. */
	places: string[];
	services: string[];
};

/** Where a page stands: its path, and the areas it is about (GSS codes; empty for Wales). */
export type WhatIfPlace = { path: string; within: readonly string[] };

/** The tray: changes, what they do, and the form for another. */
export function whatIfView(
	setting: CoverageSetting,
	result: CoverageResult,
	query: CoverageQuery,
	sent: SentForm | null,
	{ path, within }: WhatIfPlace,
	locale: Locale
): WhatIfView {
	const href = (changed: Partial<CoverageQuery>) => {
		const parameters = coverageParameters({ ...query, ...changed }).toString();
		return `${path}${parameters === '' ? '' : `?${parameters}`}#what-if`;
	};
	const { areas } = setting.inputs.demand;
	const indices = within.length === 0 ? null : within.map((gss) => areas.indexOf(gss));
	const made = query.changes.length > result.failed.length;
	const kinds = made ? differences(result.before, result.coverage, result.view, indices) : [];
	const [first = WALES] = within;
	const region = setting.inputs.regions.find(({ members }) => members.join() === within.join());
	const where = placeName(
		within.length > 1 ? (region?.code ?? WALES) : first,
		setting.names,
		locale
	);
	const told = kinds.map((kind) => kindOf(kind, setting, result, where, locale));
	return {
		changes: query.changes.map((change, index) => ({
			words: changeWords(change, setting, locale),
			remove: href({ changes: query.changes.toSpliced(index, 1) }),
			failed: result.failed.includes(change)
				? change.act === 'move'
					? m.whatif_failed_move({}, { locale })
					: m.whatif_failed_close({}, { locale })
				: null
		})),
		kinds: made ? told : null,
		summary: told.map(({ title, change, counts }) => `${title}: ${change} ${counts}`).join('. '),
		full: query.changes.length >= MOST_CHANGES,
		name: query.scenario,
		clear: href({ changes: [], scenario: '' }),
		csv: csvHref(query, within),
		form: formOf(setting, query, sent, { path, within }, locale)
	};
}

const csvHref = (query: CoverageQuery, within: readonly string[]): string => {
	const parameters = coverageParameters({ ...query, open: [], compare: [] });
	for (const gss of within) parameters.append('in', gss);
	return `/data/what-if.csv?${parameters}`;
};

function kindOf(
	kind: KindDifference,
	setting: CoverageSetting,
	result: CoverageResult,
	where: string,
	locale: Locale
): WhatIfKind {
	const { areas } = setting.inputs.demand;
	const row = (name: string, one: { before: number; after: number }): BeforeAfterRow => ({
		name,
		before: childrenRounded(one.before, locale),
		after: childrenRounded(one.after, locale),
		change: signed(gain(one), locale)
	});
	const children = gain(kind.reached);
	return {
		title: kindAtTier(result.coverage.kinds[kind.k]!, setting.names, locale),
		change: signed(children, locale),
		counts:
			Math.abs(children) < 5
				? m.whatif_counts_none({}, { locale })
				: m.whatif_counts({}, { locale }),
		where,
		areas: kind.areas.map((one) => row(placeName(areas[one.a]!, setting.names, locale), one)),
		ages: kind.bands.map((one) =>
			row(m.whatif_band({ from: one.from, to: one.to }, { locale }), one)
		),
		ways: [
			row(m.whatif_way_site({}, { locale }), kind.ways.site),
			row(m.whatif_way_area({}, { locale }), kind.ways.area),
			row(m.whatif_way_in_person({}, { locale }), kind.ways.inPerson),
			row(m.whatif_way_any({}, { locale }), kind.ways.any)
		]
	};
}

/** "+9,190", "−40" (a real minus sign), "0". */
const signed = (children: number, locale: Locale): string => {
	const words = childrenRounded(Math.abs(children), locale);
	return words === '0' ? words : `${children < 0 ? '−' : '+'}${words}`;
};

function formOf(
	setting: CoverageSetting,
	query: CoverageQuery,
	sent: SentForm | null,
	{ path, within }: WhatIfPlace,
	locale: Locale
): WhatIfForm {
	const { inputs, names, services } = setting;
	const refused = sent && 'errors' in sent ? sent : null;
	const option = (gss: string) => ({ value: gss, label: placeName(gss, names, locale) });
	const here = new Set(within);
	const places = placesToName(inputs);
	return {
		action: path,
		keep: [...coverageParameters(query)],
		kinds: TIERS.map((tier) => ({
			label: tierName(tier, names, locale),
			options: inputs.kinds
				.filter((kind) => kind.tier === tier)
				.flatMap((kind) =>
					kind.categories.map((category) => ({
						value: `${tier}:${category}`,
						label: kindName({ group: kind.group, category }, names, locale)
					}))
				)
		})),
		areas: (within.length > 0 ? within : names.areas.map(({ gss }) => gss)).map(option),
		values: refused?.values ?? {},
		errors: refused?.errors ?? [],
		choices: refused?.choices ?? [],
		places: places.names
			.filter((_, i) => here.has(inputs.demand.areas[places.area[i]!]!))
			.map((name) => name[locale])
			.toSorted((a, b) => a.localeCompare(b, locale)),
		services: services
			.filter((_, s) => within.some((gss) => serves(setting, s, gss)))
			.map(({ name }) => name[locale] ?? name.en ?? name.cy ?? '')
			.filter((name, index, all) => all.indexOf(name) === index)
	};
}

const serves = ({ inputs }: CoverageSetting, s: number, gss: string): boolean =>
	(inputs.offers.areas[s]! & (1 << inputs.demand.areas.indexOf(gss))) !== 0;
