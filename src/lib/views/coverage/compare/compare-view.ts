import { coverageParameters } from '../../../coverage/query/write-query.ts';
import type { CoverageQuery } from '../../../coverage/query/coverage-query.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { TIERS, type TierId, type TierShape } from '../../../domain/tier/tier.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { areaPlace } from '../area/area-place.ts';
import type { SplitView } from '../area/split-words.ts';
import { coverageHref } from '../coverage-address.ts';
import type { CoverageResult } from '../coverage-result.ts';
import { placeName, type PreparedSetting } from '../coverage-setting.ts';
import { comparedKinds, type ComparedKind } from './compared-kinds.ts';
import { comparedPlace, type ComparedPlace, type PlaceHead } from './compared-place.ts';
import { differenceWords } from './difference-words.ts';

/** Two places side by side, and the form that chooses them. */
export type CompareView = {
	form: {
		/** What of the address the form keeps. */
		keep: [string, string][];
		options: { value: string; label: string }[];
		/** Codes that are chosen now; empty texts while none are. */
		chosen: [string, string];
	};
	/** What to do, or that both are the same; null while two are compared. */
	empty: string | null;
	both: ComparedPair | null;
	/** The page without the comparison; null while nothing is compared. */
	stop: string | null;
};

export type ComparedPair = {
	places: PlaceHead[];
	differences: string[];
	tiers: {
		tier: TierId;
		shape: TierShape;
		name: string;
		/** One for each place. */
		offers: { sentence: string; split: SplitView }[];
		/** "10 kinds of help, 4 with a difference" */
		count: string;
		kinds: ComparedKind[];
	}[];
};

/** Compares the two places that a query names, if it does. */
export function compareView(
	setting: PreparedSetting,
	result: CoverageResult,
	query: CoverageQuery,
	locale: Locale
): CompareView {
	const { names } = setting;
	const places = query.compare.flatMap((code) => areaPlace(code, names) ?? []);
	const [one, other] = places;
	const same = one && other && one.code === other.code;
	const keep = [...coverageParameters({ ...query, compare: [] })] as [string, string][];
	return {
		form: {
			keep,
			options: optionsOf(setting, locale),
			chosen: [one?.code ?? '', other?.code ?? '']
		},
		empty: !one
			? m.gaps_compare_empty({}, { locale })
			: same
				? m.gaps_compare_same({ area: placeName(one.code, names, locale) }, { locale })
				: null,
		both:
			one && other && !same
				? pairOf(
						[one, other].map((place) => comparedPlace(place, setting, result, query, locale)),
						setting,
						result,
						locale
					)
				: null,
		stop: one ? `${coverageHref({ ...query, compare: [] }, locale)}#compare` : null
	};
}

/** The 22 areas by name, then the regions of several; a region of one area is that area. */
function optionsOf({ names }: PreparedSetting, locale: Locale) {
	const areas = names.areas
		.map(({ gss, name }) => ({ value: gss, label: name[locale] }))
		.toSorted((one, other) => one.label.localeCompare(other.label, locale));
	const regions = names.regions
		.filter(({ members }) => members.length > 1)
		.map(({ code, name }) => ({
			value: code,
			label: m.gaps_compare_region({ region: name[locale] }, { locale })
		}));
	return [...areas, ...regions];
}

function pairOf(
	places: readonly ComparedPlace[],
	{ names }: PreparedSetting,
	{ view }: CoverageResult,
	locale: Locale
): ComparedPair {
	return {
		places: places.map(({ head }) => head),
		differences: differenceWords(places, view, locale),
		tiers: TIERS.map((tier, t) => {
			const kinds = comparedKinds(places, tier, view, names, locale);
			const { shape, name } = places[0]!.tiers[t]!;
			return {
				tier,
				shape,
				name,
				offers: places.map(({ tiers }) => ({
					sentence: tiers[t]!.sentence,
					split: tiers[t]!.split
				})),
				count: m.gaps_compare_kinds(
					{ count: kinds.length, differ: kinds.filter(({ differs }) => differs).length },
					{ locale }
				),
				kinds
			};
		})
	};
}
