import { isSensitive } from '../category/category.ts';
import { isLive, tiersOf, type Service } from '../service/service.ts';
import type { Reference } from '../snapshot/reference.ts';
import type { TierId } from '../tier/tier.ts';

/** How many examples stand for a tier. */
const MOST = 3;

/**
 * Recorded services that show what a tier is: each of another kind as long as there is one, the widest
 * served first, and of those as wide the first from another group of kinds. Sensitive kinds and
 * withheld places are never held up as examples. The same record gives the same examples.
 */
export function examplesOf(
	tier: TierId,
	services: Iterable<Service>,
	reference: Pick<Reference, 'categories'>
): Service[] {
	const groupOf = new Map(reference.categories.map(({ id, group }) => [id, group]));
	const ranked = [...services].filter((service) => mayStandFor(service, tier)).sort(widestFirst);
	const chosen: Service[] = [];
	while (chosen.length < Math.min(MOST, ranked.length)) {
		const left = ranked.filter((service) => !chosen.includes(service));
		const kinds = new Set(chosen.flatMap(({ categories }) => categories));
		const groups = new Set([...kinds].map((kind) => groupOf.get(kind)));
		const other = left.filter(({ categories }) => !categories.some((kind) => kinds.has(kind)));
		const widest = (other[0] ?? left[0])!;
		const newGroup = other.find(
			({ areas, categories }) =>
				areas.length === widest.areas.length &&
				!categories.some((kind) => groups.has(groupOf.get(kind)))
		);
		chosen.push(newGroup ?? widest);
	}
	return chosen;
}

const mayStandFor = (service: Service, tier: TierId): boolean =>
	isLive(service) &&
	tiersOf(service).includes(tier) &&
	!service.location_withheld &&
	!isSensitive(service.categories) &&
	service.areas.length > 0;

/** Then what was checked last, what has a name in both languages, the newest source, the name. */
function widestFirst(a: Service, b: Service): number {
	const checked = ({ assurance }: Service) => assurance?.checked_on ?? '';
	const named = ({ name }: Service) => Number(name.en !== null && name.cy !== null);
	const source = ({ provenance }: Service) => provenance.as_of ?? '';
	const name = (service: Service) => `${service.name.en ?? service.name.cy} ${service.id}`;
	return (
		b.areas.length - a.areas.length ||
		compare(checked(b), checked(a)) ||
		named(b) - named(a) ||
		compare(source(b), source(a)) ||
		compare(name(a), name(b))
	);
}

/** By code units, so that every machine gives the same order. */
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
