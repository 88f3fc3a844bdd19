import { certaintyOf } from '../assurance/assurance.ts';
import { tiersOf, type Service } from '../service/service.ts';
import { inTierOrder, isTier, type TierId } from '../tier/tier.ts';

/** Which services a file or a feed is asked for. An empty list asks for all. */
export type ServiceFilter = {
	/** GSS codes; a region has become its areas. */
	areas: readonly string[];
	tiers: readonly TierId[];
	groups: readonly string[];
	categories: readonly string[];
	confirmed: boolean;
};

/** What of an address could not be understood. */
export type FilterProblem = { parameter: string; value: string };

/** The codes that an address may name. */
export type FilterCodes = {
	areas: readonly { gss: string; region: string }[];
	categories: readonly { id: string; group: string }[];
};

/** Parameters that filter, spelled as the finder's address spells them; `region` is another word for `area`. */
const FILTERS = ['area', 'region', 'tier', 'group', 'category', 'confirmed'];

/**
 * Reads a filter from an address. Strict, unlike the finder: whoever works with a file does not see that
 * a filter was left out, so everything that is not understood is a problem.
 * @param besides parameters that mean something else there
 */
export function readServiceFilter(
	parameters: URLSearchParams,
	codes: FilterCodes,
	besides: readonly string[] = []
): { filter: ServiceFilter; problems: FilterProblem[] } {
	const problems: FilterProblem[] = [...parameters]
		.filter(([name]) => !FILTERS.includes(name) && !besides.includes(name))
		.map(([parameter, value]) => ({ parameter, value }));
	const words = (name: string) =>
		parameters
			.getAll(name)
			.flatMap((value) => value.split(','))
			.map((word) => word.trim())
			.filter((word) => word !== '');
	/** The words of a parameter that `known` makes something of; the others are problems. */
	const read = <T>(parameter: string, known: (word: string) => readonly T[]): T[] =>
		words(parameter).flatMap((value) => {
			const meant = known(value);
			if (meant.length === 0) problems.push({ parameter, value });
			return meant;
		});
	const placed = (word: string) => {
		const code = word.toUpperCase();
		return codes.areas
			.filter(({ gss, region }) => gss === code || region === code)
			.map(({ gss }) => gss);
	};
	const groups = new Set(codes.categories.map(({ group }) => group));
	return {
		filter: {
			areas: [...new Set([...read('area', placed), ...read('region', placed)])],
			tiers: inTierOrder(read('tier', (word) => (isTier(word) ? [word] : []))),
			groups: read('group', (word) => (groups.has(word) ? [word] : [])),
			categories: read('category', (word) =>
				codes.categories.some(({ id }) => id === word) ? [word] : []
			),
			confirmed: read('confirmed', (word) => (word === '1' ? [true] : [])).length > 0
		},
		problems
	};
}

/** Whether a service is one that the filter asks for, as it stands on `today`. */
export function passesFilter(
	service: Service,
	filter: ServiceFilter,
	groupOf: (category: string) => string | undefined,
	today: string
): boolean {
	const some = (asked: readonly string[], has: readonly string[]) =>
		asked.length === 0 || has.some((one) => asked.includes(one));
	return (
		some(filter.areas, service.areas) &&
		some(filter.tiers, tiersOf(service)) &&
		some(filter.categories, service.categories) &&
		some(
			filter.groups,
			service.categories.flatMap((category) => groupOf(category) ?? [])
		) &&
		(!filter.confirmed || certaintyOf(service, today).state === 'confirmed')
	);
}
