import { ALL_AGES, AGES, agesBetween } from '../ages.ts';
import { LIMITS, MOST_CHANGES, SITE_COUNTS } from '../../domain/assumptions/assumptions.ts';
import { ORGANIZATION_KINDS } from '../../domain/organization/organization-kind.ts';
import { TIERS, type TierId } from '../../domain/tier/tier.ts';
import { VIEWS } from '../cells/split.ts';
import type { Kind } from '../kinds/kind.ts';
import { parseChange, type Change } from '../what-if/change.ts';
import { LEVELS, MATRIX_SORTS, NEEDS, USUAL_QUERY, type CoverageQuery } from './coverage-query.ts';

/** Something in an address that could not be used, and was left out: the page says so. */
export type QueryProblem = { parameter: string; value: string };

/** The codes an address may name. */
export type KnownCodes = {
	kinds: readonly Kind[];
	/** Areas and regions. */
	places: ReadonlySet<string>;
};

/** The parameters of coverage pages, in the order in which addresses carry them. */
export const PARAMETERS = [
	'view',
	'tier',
	'kind',
	'level',
	'ages',
	'welsh',
	'self',
	'accepting',
	'confirmed',
	'provider',
	'need',
	'weight',
	'share',
	...TIERS.map((tier) => `reach-${tier}`),
	'open',
	'sort',
	'compare',
	'change',
	'scenario',
	'sites',
	'for',
	'within'
] as const;

/**
 * Reads a query from an address. Whatever is unknown or out of range falls back to the usual and is
 * reported, so that the page can say what it did not use. Empty values are what a form sends for
 * "not chosen": they are no problem.
 */
export function readCoverageQuery(
	parameters: URLSearchParams,
	known: KnownCodes
): { query: CoverageQuery; problems: QueryProblem[] } {
	const problems: QueryProblem[] = [];
	/** The first value of a parameter that `read` understands; null and a problem when it does not. */
	const one = <T>(parameter: string, read: (value: string) => T | null): T | null => {
		const value = parameters.get(parameter)?.trim() ?? '';
		if (value === '') return null;
		const found = read(value);
		if (found === null) problems.push({ parameter, value });
		return found;
	};
	const all = <T>(parameter: string, read: (value: string) => T | null): T[] =>
		parameters.getAll(parameter).flatMap((value) => {
			if (value.trim() === '') return [];
			const found = read(value.trim());
			if (found === null) problems.push({ parameter, value });
			return found === null ? [] : [found];
		});
	const flag = (parameter: string): boolean =>
		one(parameter, (value) => (value === '1' ? true : null)) ?? false;
	const place = (value: string) => (known.places.has(value) ? value : null);

	const tier = one('tier', oneOf(TIERS)) ?? USUAL_QUERY.tier;
	const groups = known.kinds.filter((kind) => kind.tier === tier).map(({ group }) => group);
	const reach: CoverageQuery['reach'] = {};
	for (const id of TIERS) {
		const limits = one(`reach-${id}`, readReach);
		if (limits) reach[id as TierId] = limits;
	}
	const compare = all('compare', place);
	const different = [...new Set(compare)];
	const need = one('need', oneOf(NEEDS)) ?? 'none';
	const weight = one('weight', numberWithin(LIMITS.needWeight));
	const query: CoverageQuery = {
		view: one('view', oneOf(VIEWS)),
		tier,
		kind: one('kind', oneOf(groups)),
		level: one('level', oneOf(LEVELS)) ?? 'authority',
		ages: one('ages', readAges) ?? ALL_AGES,
		welsh: flag('welsh'),
		self: flag('self'),
		accepting: flag('accepting'),
		confirmed: flag('confirmed'),
		providers: all('provider', oneOf(ORGANIZATION_KINDS)),
		need,
		// Without a need there is nothing to weigh.
		weight: need === 'none' ? USUAL_QUERY.weight : (weight ?? USUAL_QUERY.weight),
		share: one('share', numberWithin(LIMITS.sharePercent)) ?? USUAL_QUERY.share,
		reach,
		open: [...new Set(all('open', place))],
		sort: one('sort', oneOf(MATRIX_SORTS)) ?? 'name',
		// The same place twice stays, so that the page can say so.
		compare: compare.length < 2 ? [] : (different.length < 2 ? compare : different).slice(0, 2),
		changes: readChanges(parameters, known, problems),
		scenario: readName(parameters.get('scenario') ?? ''),
		sites: one('sites', (value) => SITE_COUNTS.find((count) => String(count) === value) ?? null),
		siteKind: one('for', (value) => readKind(value, known.kinds)),
		within: one('within', place)
	};
	return { query, problems };
}

/** Changes beyond the most that a scenario holds are left out and reported too. */
function readChanges(
	parameters: URLSearchParams,
	known: KnownCodes,
	problems: QueryProblem[]
): Change[] {
	const changes: Change[] = [];
	for (const value of parameters.getAll('change').filter((text) => text.trim() !== '')) {
		const change = parseChange(value.trim());
		const wrong =
			'wrong' in change
				? change.wrong
				: changes.length < MOST_CHANGES
					? unknownIn(change, known)
					: value;
		if (wrong !== null) problems.push({ parameter: 'change', value: wrong });
		else if (!('wrong' in change)) changes.push(change);
	}
	return changes;
}

/** What a proposed service names that there is not: a kind outside its tier, an area outside Wales. */
function unknownIn(change: Change, { kinds, places }: KnownCodes): string | null {
	if (change.act !== 'add') return null;
	const { category, tier, areas } = change;
	const expected = kinds.some((kind) => kind.tier === tier && kind.categories.includes(category));
	if (!expected) return `${tier}.${category}`;
	return areas.find((gss) => !places.has(gss)) ?? null;
}

/** The name of a scenario, at most 60 characters of it. */
const readName = (value: string): string => [...value.trim()].slice(0, 60).join('').trim();

function readKind(value: string, kinds: readonly Kind[]): string | null {
	const [tier, group, category] = value.split(':');
	const kind = kinds.find((one) => one.tier === tier && one.group === group);
	if (!kind) return null;
	return category === undefined || kind.categories.includes(category) ? value : null;
}

function readAges(value: string): number | null {
	const [, from, to] = /^(\d{1,2})-(\d{1,2})$/.exec(value)?.map(Number) ?? [];
	if (from === undefined || to === undefined || from > to || to >= AGES) return null;
	return agesBetween(from, to);
}

/** Kilometres in towns and in the country, such as `10-25`. */
function readReach(value: string): { urban: number; rural: number } | null {
	const [, urban, rural] = /^(\d{1,3}(?:\.\d)?)-(\d{1,3}(?:\.\d)?)$/.exec(value)?.map(Number) ?? [];
	if (urban === undefined || rural === undefined) return null;
	const fits = (km: number) => km >= LIMITS.reachKm.least && km <= LIMITS.reachKm.most;
	return fits(urban) && fits(rural) ? { urban, rural } : null;
}

const oneOf =
	<T extends string>(words: readonly T[]) =>
	(value: string): T | null =>
		words.find((word) => word === value) ?? null;

const numberWithin =
	({ least, most }: { least: number; most: number }) =>
	(value: string): number | null => {
		const number = Number(value);
		return value !== '' && number >= least && number <= most ? number : null;
	};
