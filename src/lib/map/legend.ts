import { TIERS, type TierId } from '../domain/tier/tier.ts';
import { m } from '../i18n/paraglide/messages.js';
import type { MapView } from './map-view.ts';
import { tierWord } from './map-words.ts';

/** One line of the legend: what a mark looks like and what it means. */
export type LegendEntry = {
	mark: TierId | 'cluster' | 'far' | 'origin' | 'chosen';
	words: string;
	/** How many services of the view it stands for, where that says something. */
	count: number | null;
};

/** The four tiers always, and of the other marks those that the view may show. */
export function legendOf(view: MapView): LegendEntry[] {
	const { locale, services, origin } = view;
	const tiers = TIERS.map((tier): LegendEntry => ({
		mark: tier,
		words: tierWord(tier, locale),
		count: services.filter(({ tiers }) => tiers[0] === tier).length
	}));
	const others: (LegendEntry | false)[] = [
		services.length > 1 && note('cluster', m.map_legend_cluster({}, { locale })),
		services.some(({ inReach }) => !inReach) && note('far', m.map_legend_far({}, { locale })),
		origin !== null &&
			origin.precisionKm > 0 &&
			note('origin', m.map_legend_origin({ km: origin.precisionKm }, { locale })),
		view.chosenAreas.length > 0 && note('chosen', m.map_legend_chosen({}, { locale }))
	];
	return [...tiers, ...others.filter((entry) => entry !== false)];
}

const note = (mark: LegendEntry['mark'], words: string): LegendEntry => ({
	mark,
	words,
	count: null
});
