import type { Place } from './place.ts';

/** A place with the lesser names it also answers to. */
export type ListedPlace = { place: Place; aliases: string[] };
