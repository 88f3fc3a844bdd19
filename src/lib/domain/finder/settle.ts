import type { Locale } from '../bilingual/locale.ts';
import type { ResolveWith } from '../place/resolve-with.ts';
import { resolvePlace } from '../place/resolve.ts';
import { resolvePoint } from '../place/resolve-point.ts';
import { placeQuery } from './place-query.ts';
import { asksForSomething, parseQuery, type FinderQuery } from './query.ts';

/** What an address comes to before it can be answered. */
export type Settled =
	/** Nothing is asked for: show the form. */
	| { outcome: 'nothing'; query: FinderQuery }
	/** In order: answer it. */
	| { outcome: 'asked'; query: FinderQuery }
	/** Written by hand, or carrying more of a postcode than it may: go to this query instead. */
	| { outcome: 'moved'; query: FinderQuery }
	/** Its point is not in Wales. */
	| { outcome: 'outside'; query: FinderQuery };

type SettleWith = ResolveWith & Omit<Parameters<typeof resolvePoint>[1], 'gazetteer'>;

/**
 * Reads the query of an address and puts its place in order, so that what is answered always names
 * the place, and the principal area where one is known. `all` in the address asks for all of Wales.
 */
export function settle(parameters: URLSearchParams, given: SettleWith, locale: Locale): Settled {
	const query = parseQuery(parameters);
	// All of Wales under the heading of a place that is none would be untrue.
	if (query.area !== null && !isPlace(query.area, given)) {
		return { outcome: 'moved', query: { ...query, area: null } };
	}
	const near = (parameters.get('near') ?? '').trim();
	if (near !== '' && (query.near === null || (!query.at && !query.area))) {
		const asked = { ...given, chosenArea: query.area ?? undefined };
		const resolution = resolvePlace(near, asked);
		// An address can not ask back: the first half of an unknown postcode has to do.
		const found = resolution.outcome === 'unknown-postcode' ? resolution.district : resolution;
		if (found.outcome === 'found') {
			return { outcome: 'moved', query: { ...query, ...placeQuery(found, locale) } };
		}
		if (query.near === null) return { outcome: 'moved', query };
	}
	if (parameters.has('at') && !query.area) {
		const found = query.at && resolvePoint(query.at, given);
		if (!found) return { outcome: 'outside', query };
		const label = query.near ?? found.label[locale];
		return { outcome: 'moved', query: { ...query, near: label, area: found.area } };
	}
	const asked = asksForSomething(query) || parameters.has('all');
	return { outcome: asked ? 'asked' : 'nothing', query };
}

const isPlace = (code: string, { gazetteer }: SettleWith): boolean =>
	(gazetteer.area(code) ?? gazetteer.region(code)) !== undefined;
