import type { Gazetteer } from './gazetteer.ts';
import type { PostcodeLookup } from './postcode-lookup.ts';

/** What a typed place is resolved with. */
export type ResolveWith = {
	gazetteer: Gazetteer;
	/** Whole postcodes, when a file of them is loaded. */
	postcodes?: PostcodeLookup | undefined;
	/** The council a person picked after being asked: an area code. Ignored where it can not be. */
	chosenArea?: string | undefined;
};
