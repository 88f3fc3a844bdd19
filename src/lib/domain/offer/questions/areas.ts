import type { Offer } from '../offer.ts';
import type { Given, Question } from '../question.ts';
import { refused, settled } from '../question.ts';
import { chosen, picked } from '../typed.ts';

/** How far areas reach together: one, several, a region's, all. */
export function extentOf(
	areas: readonly string[],
	given: Pick<Given, 'areas' | 'regions'>
): Offer['extent'] {
	if (areas.length === 0) return 'not recorded';
	if (areas.length === given.areas.length) return 'all Wales';
	if (areas.length === 1) return 'one area';
	const region = given.regions.some(
		({ members }) => members.length === areas.length && members.every((gss) => areas.includes(gss))
	);
	return region ? 'region' : 'several areas';
}

/** Families of which council areas it is for. */
export const areasQuestion: Question = {
	id: 'areas',
	section: 'where',
	parts: ['areas', 'extent'],
	needed: true,
	known: ({ areas }) => (areas?.length ?? 0) > 0,
	show({ areas, extent, locations }) {
		// Until it is answered, the areas of its places are proposed.
		const shown = areas?.length ? areas : [...new Set((locations ?? []).map(({ gss }) => gss))];
		return {
			whole: extent === 'all Wales' ? ['all'] : shown.length > 0 ? ['some'] : [],
			areas: extent === 'all Wales' ? [] : [...shown]
		};
	},
	read(values, _, given) {
		const ticked = chosen(values, 'areas', given.areas);
		const areas = picked(values, 'whole', ['all', 'some']) === 'all' ? [...given.areas] : ticked;
		if (areas.length === 0) return refused({ field: 'areas', code: 'areas' });
		return settled({ areas, extent: extentOf(areas, given) });
	}
};
