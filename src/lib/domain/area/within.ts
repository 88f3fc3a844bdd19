/** A place of the review: a region with its areas, or one area with the region it is part of. */
export type ReviewedPlace = {
	/** A region's code, or a GSS code. */
	code: string;
	/** GSS codes of its principal areas: of an area its own. */
	members: readonly string[];
};

/**
 * Whether something that is about an area or a region is about a place or a part of it. What is about
 * all of Wales (neither) is about no place in particular; a region of one area is that area.
 */
export const isWithin = (
	{ area, region }: { area: string | null; region: string | null },
	{ code, members }: ReviewedPlace
): boolean => (region !== null && region === code) || (area !== null && members.includes(area));
