import { WALES } from '../matrix.ts';
import type { DatedReference } from '../../domain/history/dated-record.ts';

/** A row of a report: Wales, a region or an area, with the areas in it. */
export type Place = { code: string; members: readonly string[] };

/**
 * The places an edition reports on: Wales and its regions, or a region and its areas. The first is the
 * edition itself. A region of one area is that area, and stands once.
 * @throws when there is no such region
 */
export function placesOf(
	edition: string,
	{ areas, regions }: Pick<DatedReference, 'areas' | 'regions'>
): [Place, ...Place[]] {
	if (edition === WALES) {
		const all = { code: WALES, members: areas.map(({ gss }) => gss) };
		return [all, ...regions.map(({ code, members }) => ({ code, members }))];
	}
	const region = regions.find(({ code }) => code === edition);
	if (!region) throw new RangeError(`${edition} is no region.`);
	const { code, members } = region;
	const own = members.length > 1 ? members.map((gss) => ({ code: gss, members: [gss] })) : [];
	return [{ code, members }, ...own];
}
