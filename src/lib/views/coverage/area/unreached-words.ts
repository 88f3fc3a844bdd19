import type { View } from '../../../coverage/cells/split.ts';
import type { Coverage } from '../../../coverage/coverage.ts';
import { unreached } from '../../../coverage/measures/unreached.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { fromGrid } from '../../../domain/place/grid.ts';
import type { LonLat } from '../../../domain/place/lon-lat.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { inWords } from '../../words/lists.ts';
import { settlementName } from '../point-name.ts';
import { splitAtOf } from './reach-view.ts';

/** Settlements this near to a larger one go under its name, in metres. */
const SAME_PLACE = 3_000;
/** Most places that the sentence names, and the list. */
const MOST_NAMED = 4;
const MOST_LISTED = 12;

/** Where the children live whom help does not reach, as far as anyone knows. */
export type UnreachedView = {
	sentence: string;
	/** Those that the sentence names, for the map. */
	named: (LonLat & { name: string })[];
	/** Names, most children first. No numbers: a place's share is an estimate, never a population. */
	places: string[];
};

/**
 * Names the places where most of the children live whom some kinds of help do not reach.
 * @param place name of the place itself, which is not repeated
 * @param known of whom it is known whether help reaches them
 */
export function unreachedView(
	coverage: Coverage,
	kinds: readonly number[],
	areas: readonly number[],
	view: View,
	known: 'everybody' | 'some' | 'nobody',
	place: string,
	locale: Locale
): UnreachedView {
	const places = placesOf(coverage, kinds, areas, view, (name) =>
		settlementName(name, locale, place)
	);
	if (places.length === 0) {
		const sentence = (
			known === 'nobody'
				? m.area_unreached_unknown
				: known === 'some'
					? m.area_unreached_rest
					: m.area_unreached_nobody
		)({}, { locale });
		return { sentence, named: [], places: [] };
	}
	const all = places.reduce((sum, { children }) => sum + children, 0);
	let sum = 0;
	const needed = places.findIndex(({ children }) => (sum += children) * 2 >= all) + 1;
	const names = places.map(({ name }) => name);
	const most = needed <= MOST_NAMED;
	// One more name than needed says more than a lone one, where there are others.
	const count = most ? Math.max(needed, 3) : MOST_NAMED;
	const named = inWords(names.slice(0, count), locale);
	return {
		sentence: most
			? m.area_unreached_most({ places: named }, { locale })
			: m.area_unreached_many({ places: named }, { locale }),
		named: places.slice(0, count).map(({ name, x, y }) => ({ name, ...fromGrid(x, y) })),
		places: names.slice(0, MOST_LISTED)
	};
}

type Place = { name: string; children: number; x: number; y: number; area: number };

/**
 * Points with children who are not reached: of settlements, those near a larger one are counted with it; of
 * small areas, those that go by the name of one settlement together, as the list of them names them.
 */
function placesOf(
	coverage: Coverage,
	kinds: readonly number[],
	areas: readonly number[],
	view: View,
	nameOf: (recorded: Recorded) => string
): Place[] {
	const { demand } = coverage.ground;
	const places: Place[] = [];
	for (const { point, children } of unreached(coverage, kinds, areas, splitAtOf(view))) {
		const [x, y] = [demand.x[point]!, demand.y[point]!];
		const name = nameOf(demand.names[point]!);
		const near = places.find((one) =>
			demand.official === null
				? Math.hypot(one.x - x, one.y - y) <= SAME_PLACE
				: one.name === name && one.area === demand.area[point]
		);
		if (near) near.children += children;
		else places.push({ name, children, x, y, area: demand.area[point]! });
	}
	return places.sort((one, other) => other.children - one.children);
}

type Recorded = { en: string; cy: string };
