import { fullOffer, type FullOffer } from '../../../coverage/offer/full-offer.ts';
import { offersByTier, type AreaRow } from '../../../coverage/matrix.ts';
import type { CoverageQuery } from '../../../coverage/query/coverage-query.ts';
import { TIERS, type TierId } from '../../../domain/tier/tier.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { areaPlace } from '../area/area-place.ts';
import { placeKinds } from '../area/place-kind.ts';
import { meanView, type SplitView } from '../area/split-words.ts';
import { areaHref, coverageHref } from '../coverage-address.ts';
import type { CoverageResult } from '../coverage-result.ts';
import { placeName, type PreparedSetting } from '../coverage-setting.ts';
import { childrenRounded } from '../../words/rounded.ts';
import { childrenIn } from '../national/rows-of-level.ts';
import { stripOf, type Block } from './block.ts';
import { offerCount, offerSentence } from '../offer-words.ts';
import type { OpenedRow } from './opened-row.ts';

/** One tier in one council area. */
export type MatrixCell = {
	tier: TierId;
	blocks: Block[];
	/** "2 of 5" */
	count: string;
	/** "2 of 5 kinds reach most children; 1 not recorded" */
	sentence: string;
	split: SplitView;
};

/** One council area: closed it is a strip and a count for each tier. */
export type MatrixRow = {
	code: string;
	name: string;
	/** The area in depth. */
	href: string;
	children: string;
	/** The same page with this row opened, or closed again. */
	toggle: string;
	/** All tiers together, in a sentence. */
	sentence: string;
	cells: MatrixCell[];
	/** Null while it is closed. */
	opened: OpenedRow | null;
};

/** The row of a council area, closed. */
export function matrixRow(
	row: AreaRow,
	setting: PreparedSetting,
	result: CoverageResult,
	query: CoverageQuery,
	locale: Locale
): MatrixRow {
	const { code } = row;
	const { coverage, view } = result;
	const offers = offersByTier(coverage, row, view);
	const kinds = placeKinds(areaPlace(code, setting.names)!, result, setting);
	const children = childrenRounded(childrenIn(code, setting, query.ages), locale);
	return {
		code,
		name: placeName(code, setting.names, locale),
		href: areaHref(code, query, locale),
		children: m.matrix_children({ children }, { locale }),
		toggle: toggleHref(code, query, locale),
		sentence: offerSentence(fullOffer(row.cells, view), view, 'one', locale),
		cells: TIERS.map((tier) => ({
			tier,
			blocks: stripOf(kinds, tier, view),
			...offerView(offers[tier], result, locale)
		})),
		opened: null
	};
}

/** A tier of a row as a whole, in words. */
export const offerView = (
	offer: FullOffer,
	{ view }: Pick<CoverageResult, 'view'>,
	locale: Locale,
	over: 'one' | 'several' = 'one'
): Omit<MatrixCell, 'tier' | 'blocks'> => ({
	count: offerCount(offer, locale),
	sentence: offerSentence(offer, view, over, locale),
	split: meanView(offer.split, locale)
});

/** The page with a row opened that is closed, or closed that is open, at that row. */
export function toggleHref(code: string, query: CoverageQuery, locale: Locale): string {
	const open = query.open.includes(code)
		? query.open.filter((one) => one !== code)
		: [...query.open, code];
	return `${coverageHref({ ...query, open }, locale)}#row-${code}`;
}
