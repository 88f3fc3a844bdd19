import { PARTICULAR_CATEGORIES, PARTICULAR_GROUPS } from '../assumptions/assumptions.ts';
import type { Category } from '../category/category.ts';
import { UNBORN } from '../service/eligibility.ts';
import type { Offer } from './offer.ts';

/** Most that a rung names: what fits a printed page. */
export const BEST = 4;

/** What was asked, as far as it bears on what to name first. */
export type Asked = {
	ages: readonly number[];
	/** Whether a kind of help was asked for: then what is particular is what is wanted. */
	kind: boolean;
};

const CERTAINTY: Record<Offer['certainty'], number> = {
	confirmed: 0,
	unconfirmed: 1,
	'out-of-date': 1,
	ended: 2
};
const REACH: Record<Offer['group'], number> = { near: 0, comes: 0, remote: 1, unplaced: 1, far: 1 };

/**
 * The offers to name first: those that take families before those that do not, known to fit before
 * to be asked, within reach before far away, for any family and for the children asked about before
 * particular circumstances and adults, met in person before by phone or at a place not recorded,
 * confirmed before not, nearer before farther, for its own area before for all of Wales. Different kinds of help come before a second offer of the same kind.
 */
export function bestOffers(
	offers: readonly Offer[],
	categories: readonly Pick<Category, 'id' | 'group'>[],
	asked: Asked,
	most: number = BEST
): Offer[] {
	const groupOf = new Map(categories.map(({ id, group }) => [id, group]));
	const ordered = offers
		.map((offer, place) => ({ offer, place, key: keyOf(offer, groupOf, asked) }))
		.sort((a, b) => compare(a.key, b.key) || a.place - b.place)
		.map(({ offer }) => offer);
	const named = new Set<string | undefined>();
	const first: Offer[] = [];
	const second: Offer[] = [];
	for (const offer of ordered) {
		const kinds = offer.service.categories.map((id) => groupOf.get(id));
		const fresh = kinds.some((kind) => !named.has(kind));
		// A kind of help is worth a place only where it can be had as well as what stands already.
		const worth = first.length === 0 || (offer.open && offer.known && offer.group !== 'far');
		if (fresh && worth) {
			first.push(offer);
			kinds.forEach((kind) => named.add(kind));
		} else second.push(offer);
	}
	const chosen = new Set([...first, ...second].slice(0, most));
	return ordered.filter((offer) => chosen.has(offer));
}

const keyOf = (
	offer: Offer,
	groupOf: ReadonlyMap<string, string>,
	asked: Asked
): readonly number[] => [
	Number(!offer.open),
	Number(!offer.known),
	Number(offer.group === 'far'),
	Number(!asked.kind && isParticular(offer, groupOf)),
	Number(isForAdults(offer, asked.ages)),
	REACH[offer.group],
	CERTAINTY[offer.certainty],
	// Who comes or can be called is at the door; of those, the family's own before the nation's.
	offer.metres ?? 0,
	offer.service.areas.length || Infinity
];

const isParticular = ({ service }: Offer, groupOf: ReadonlyMap<string, string>): boolean =>
	service.categories.every(
		(id) => PARTICULAR_CATEGORIES.has(id) || PARTICULAR_GROUPS.has(groupOf.get(id) ?? '')
	);

/** Help for a parent as an adult, where help for a child who is born was asked for. */
const isForAdults = ({ service }: Offer, ages: readonly number[]): boolean =>
	service.eligibility.age_of === 'parent' && ages.some((age) => age !== UNBORN);

/** The first difference decides. */
function compare(a: readonly number[], b: readonly number[]): number {
	const at = a.findIndex((value, index) => value !== b[index]);
	return at === -1 ? 0 : a[at]! < b[at]! ? -1 : 1;
}
