import type { AreaIndex } from '../place/area-locator.ts';
import type { Gazetteer } from '../place/gazetteer.ts';
import type { PostcodeLookup } from '../place/postcode-lookup.ts';

/** The code of Wales as a whole. */
export const WALES = 'W92000004';

/** What places of a row are looked up in. */
export type Ground = {
	gazetteer: Gazetteer;
	polygons: AreaIndex;
	/** Whole postcodes, where the operator has loaded them. */
	postcodes: PostcodeLookup | undefined;
};
