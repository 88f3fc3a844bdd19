import type { Offer } from '../../domain/ladder/offer.ts';
import type { TierRecord } from '../../domain/tier/tier-record.ts';
import type { TierId } from '../../domain/tier/tier.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { entryView, type EntrySetting, type EntryView } from '../finder/entry-view.ts';
import { placementViews, type PlacementView } from '../service/placement-view.ts';
import { areaName } from '../words/areas.ts';

/** One service on a rung: what the list says of it, how it is reached, and why it is on this rung. */
export type OfferView = {
	entry: EntryView;
	/** "Comes to you"; null where the place says it. */
	how: string | null;
	/** Where it stands outside the family's own council and is for its families all the same. */
	outside: string | null;
	/** Every placement on this tier, with its reason. */
	why: PlacementView[];
};

const HOW = {
	near: null,
	far: null,
	comes: m.mode_area,
	remote: m.mode_remote,
	unplaced: m.mode_unplaced
} as const;

/** Says of an offer what decides whether to ask for it. */
export function offerView(
	offer: Offer,
	tier: TierId,
	areas: readonly string[] | null,
	tiers: readonly TierRecord[],
	setting: EntrySetting
): OfferView {
	const { locale, gazetteer, mark } = setting;
	const { service, place, group } = offer;
	const how = HOW[group]?.({}, { locale }) ?? null;
	const inPerson = group === 'remote' && service.delivery.some(({ mode }) => mode === 'unplaced');
	const serves = areas?.some((gss) => service.areas.includes(gss)) ?? false;
	const away = place !== null && (group === 'near' || group === 'far') && serves;
	return {
		entry: entryView(offer, setting),
		how: how && inPerson ? `${how}. ${m.mode_unplaced({}, { locale })}` : how,
		outside:
			away && !areas!.includes(place.gss)
				? m.ladder_outside({ area: areaName(place.gss, gazetteer, locale) }, { locale })
				: null,
		why: placementViews(
			{ tiers: service.tiers.filter((placement) => placement.tier === tier) },
			tiers,
			mark,
			locale
		)
	};
}
