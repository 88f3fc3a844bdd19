import { TIERS } from '../../domain/tier/tier.ts';
import { LIMITS, REACHED_SHARE } from '../../domain/assumptions/assumptions.ts';
import { AGES } from '../ages.ts';
import { USUAL_QUERY, reachOfTier } from './coverage-query.ts';

/**
 * Parameters that a form asks for in two fields of one name (from and to, town and country), and that
 * addresses carry as one: `ages=0&ages=4` is `ages=0-4`. With the value that is usual.
 */
const PAIRS: Readonly<Record<string, string>> = Object.fromEntries([
	['ages', `0-${AGES - 1}`],
	...TIERS.map((tier) => {
		const { urban, rural } = reachOfTier(USUAL_QUERY, tier);
		return [`reach-${tier}`, `${urban}-${rural}`];
	})
]);

/** What a form always sends, and what is usual. */
const USUAL: Readonly<Record<string, string>> = {
	...PAIRS,
	share: String(REACHED_SHARE * 100),
	need: USUAL_QUERY.need,
	weight: String(LIMITS.needWeight.usual)
};

/**
 * The address a form meant, when it sent pairs in two fields: pairs joined, empty and usual values left
 * out, everything else as it came. Null for an address that needs no tidying.
 */
export function tidyForm(parameters: URLSearchParams): URLSearchParams | null {
	const pairs = Object.keys(PAIRS).filter((name) => parameters.getAll(name).length === 2);
	if (pairs.length === 0) return null;
	const tidy = new URLSearchParams();
	const put = (name: string, value: string) => {
		if (value !== '' && value !== USUAL[name]) tidy.append(name, value);
	};
	for (const [name, value] of parameters) {
		if (!pairs.includes(name)) put(name, value.trim());
		else if (parameters.getAll(name).every((part) => part.trim() === '')) continue;
		else if (!tidy.has(name)) put(name, parameters.getAll(name).join('-').replaceAll(' ', ''));
	}
	return tidy;
}
