import type { Coverage } from '../../../coverage/coverage.ts';
import type { CoverageQuery } from '../../../coverage/query/coverage-query.ts';
import { gapsOf, type GapList } from '../../../coverage/ranking/gaps.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { recordWord, stateWord } from '../../words/coverage.ts';
import type { CoverageResult } from '../coverage-result.ts';
import { gapKey } from '../../challenge/gap-key.ts';
import { kindAtTier, placeName, type CoverageNames } from '../coverage-setting.ts';
import { areaHref } from '../coverage-address.ts';
import type { AreaPlace } from './area-place.ts';
import { childrenNumber } from './children-words.ts';

/** The largest gaps of a place: confirmed ones, and what the record suggests, to be checked. */
export type GapsView = Record<GapList, GapLine[]>;

export type GapLine = {
	/** The place's code and the kind: see `gapKey`. */
	key: string;
	kind: string;
	/** Name of the authority, where the place has several. */
	area: string | null;
	/** Children not reached. */
	children: string;
	/** What the record shows, or the state. */
	word: string;
	/** The map of this kind. */
	href: string;
};

const MOST = 5;

/** Takes the first gaps of both lists for the areas of a place, never ranking what is not known. */
export function gapsView(
	place: AreaPlace,
	{ coverage, matrix }: CoverageResult,
	query: CoverageQuery,
	names: CoverageNames,
	locale: Locale
): GapsView {
	const areas = matrix.areas.filter(({ code }) => place.members.includes(code));
	const lines = (list: GapList) =>
		gapsOf({ areas }, list)
			.slice(0, MOST)
			.map(({ cell, notReached }): GapLine => {
				const kind = coverage.kinds[cell.k]!;
				const code = codeOf(coverage, cell.a);
				return {
					key: gapKey(code, kind.id),
					kind: kindAtTier(kind, names, locale),
					area: place.level === 'authority' ? null : placeName(code, names, locale),
					children: childrenNumber(notReached, locale),
					word:
						list === 'confirmed' ? stateWord(cell.state, locale) : recordWord(cell.record, locale),
					href: `${areaHref(code, { ...query, tier: kind.tier, kind: kind.group }, locale)}#reach`
				};
			});
	return { confirmed: lines('confirmed'), suggested: lines('suggested') };
}

const codeOf = ({ ground }: Coverage, a: number): string => ground.demand.areas[a]!;
