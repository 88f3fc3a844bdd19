import { shareOf } from '../../../coverage/cells/cell-share.ts';
import type { Coverage } from '../../../coverage/coverage.ts';
import { welsh, type WelshReach } from '../../../coverage/measures/welsh.ts';
import { NO, YES } from '../../../coverage/offers/offers.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { TIERS, tierShape, type TierId, type TierShape } from '../../../domain/tier/tier.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { tierName, type CoverageNames } from '../coverage-setting.ts';
import { percent } from './children-words.ts';
import type { PlaceKind } from './place-kind.ts';

/** The Welsh-language offer of a place. */
export type WelshView = {
	/** Of the services: stated in Welsh, stated not, not recorded. */
	sentence: string;
	tiers: WelshTier[];
};

/** A tier: of the children whom help reaches, mean over the kinds that reach any. */
export type WelshTier = {
	tier: TierId;
	shape: TierShape;
	name: string;
	/** Null where no kind reaches anyone for certain. */
	shares: { inWelsh: string; notInWelsh: string; notRecorded: string } | null;
	/** Shares of the bar. */
	bar: { inWelsh: number; notInWelsh: number; notRecorded: number };
};

/** Reads the Welsh-language offer of a place, over its services and by tier. */
export function welshView(
	coverage: Coverage,
	kinds: readonly PlaceKind[],
	areas: readonly number[],
	services: readonly number[],
	names: CoverageNames,
	locale: Locale
): WelshView {
	const said = (answer: number) =>
		services.filter((s) => coverage.offers.welsh[s] === answer).length;
	const [stated, not] = [said(YES), said(NO)];
	return {
		sentence: m.area_welsh_services(
			{
				services: services.length,
				stated,
				not,
				unrecorded: services.length - stated - not
			},
			{ locale }
		),
		tiers: TIERS.map((tier) => {
			const reached = kinds
				.filter(({ kind, applicable }) => applicable && kind.tier === tier)
				.map(({ k }) => welsh(coverage, k, areas))
				.filter(({ inWelsh, notInWelsh, notRecorded }) => inWelsh + notInWelsh + notRecorded > 0);
			const bar = {
				inWelsh: meanShare(reached, 'inWelsh'),
				notInWelsh: meanShare(reached, 'notInWelsh'),
				notRecorded: meanShare(reached, 'notRecorded')
			};
			return {
				tier,
				shape: tierShape(tier),
				name: tierName(tier, names, locale),
				shares:
					reached.length === 0
						? null
						: {
								inWelsh: percent(bar.inWelsh, locale),
								notInWelsh: percent(bar.notInWelsh, locale),
								notRecorded: percent(bar.notRecorded, locale)
							},
				bar
			};
		})
	};
}

const meanShare = (
	kinds: readonly WelshReach[],
	part: 'inWelsh' | 'notInWelsh' | 'notRecorded'
): number =>
	shareOf(
		kinds.reduce(
			(sum, one) => sum + shareOf(one[part], one.inWelsh + one.notInWelsh + one.notRecorded),
			0
		),
		kinds.length
	);
