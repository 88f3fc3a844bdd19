import type { Place } from './place.ts';

/**
 * The places a bare name can mean: a town stands for the council area of its name, a council area
 * for the region of its name, and both come before a neighbourhood. More than one means a choice.
 */
export function meantBy(named: readonly Place[]): Place[] {
	const settlements = named.filter((place) => place.kind === 'settlement');
	const towned = new Set(settlements.map((place) => place.gss));
	const areas = named.filter((place) => place.kind === 'area' && !towned.has(place.area.gss));
	const local = [...settlements, ...areas];
	if (local.length > 0) return local;
	const regions = named.filter((place) => place.kind === 'region');
	return regions.length > 0 ? regions : [...named];
}
