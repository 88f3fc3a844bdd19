/** Where one postcode is: a point, its small area if known, its principal area (or English district). */
export type PostcodePlace = { lon: number; lat: number; lsoa?: string; gss: string };

/** A file of whole postcodes held in memory. `formatted` reads "LL57 1TF". */
export type PostcodeLookup = { lookup(formatted: string): PostcodePlace | null };
