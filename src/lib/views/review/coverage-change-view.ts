import type { ChangeSum } from '../../coverage/figures/sum-changes.ts';
import type { View } from '../../coverage/cells/split.ts';
import type { Figure } from '../../domain/history/figures.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { TIERS, tierShape, type TierId, type TierShape } from '../../domain/tier/tier.ts';
import { childrenNumber } from '../coverage/area/children-words.ts';
import { placeName, tierName, type CoverageNames } from '../coverage/coverage-setting.ts';
import { signedChildren } from './signed.ts';

/** One tier of a place between two days: children reached and not known, and why they changed. */
export type ChangeRow = {
	code: string;
	place: string;
	href: string | null;
	/** Children reached: before, after, and the parts of the difference. */
	reached: Changed;
	/** The same of children not known. */
	notKnown: Changed;
};
export type Changed = {
	before: string;
	after: string;
	whole: string;
	record: string;
	time: string;
	method: string;
};

/** The rows of one tier, place by place. */
export type TierChanges = { tier: TierId; shape: TierShape; name: string; rows: ChangeRow[] };

/** Lays changes out tier by tier, in the order of the places given. */
export function coverageChangeView(
	places: readonly { code: string; href: string | null; changes: Record<TierId, ChangeSum> }[],
	view: View,
	names: CoverageNames,
	locale: Locale
): TierChanges[] {
	const [reached, notKnown]: [Figure, Figure] =
		view === 'record' ? ['reached', 'notKnown'] : ['confirmedReached', 'confirmedNotKnown'];
	return TIERS.map((tier) => ({
		tier,
		shape: tierShape(tier),
		name: tierName(tier, names, locale),
		rows: places.map(({ code, href, changes }) => ({
			code,
			place: placeName(code, names, locale),
			href,
			reached: changed(changes[tier], reached, locale),
			notKnown: changed(changes[tier], notKnown, locale)
		}))
	}));
}

function changed({ before, after, record, time, method }: ChangeSum, of: Figure, locale: Locale) {
	const signed = (children: number) => signedChildren(children, locale);
	return {
		before: childrenNumber(before[of], locale),
		after: childrenNumber(after[of], locale),
		whole: signed(after[of] - before[of]),
		record: signed(record[of]),
		time: signed(time[of]),
		method: signed(method[of])
	};
}
