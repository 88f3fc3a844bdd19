import type { FinderQuery } from '../finder/query.ts';
import { bandOfAge, type UnmetForm } from './unmet-form.ts';

type Asked = Pick<FinderQuery, 'area' | 'ages' | 'tiers' | 'groups' | 'categories'>;

/**
 * What a search already says of a need: only what it says without doubt, as codes. A region is no
 * council area, and children of several bands are no one age.
 */
export function knownFromQuery(
	{ area, ages, tiers, groups, categories }: Asked,
	allCategories: readonly { id: string; group: string }[]
): Partial<UnmetForm> {
	const of = categories.flatMap((id) => allCategories.find((one) => one.id === id)?.group ?? []);
	return {
		area: area && /^W06\d{6}$/.test(area) ? area : undefined,
		age: only(ages.map(bandOfAge)),
		tier: only(tiers),
		group: only([...groups, ...of])
	};
}

function only<Code extends string>(codes: readonly (Code | null)[]): Code | undefined {
	const [first, ...more] = new Set(codes);
	return first && more.length === 0 ? first : undefined;
}
