import type { LonLat } from './lon-lat.ts';
import type { Names } from './place-names.ts';
import type { PlaceKind } from './place.ts';
import type { ImpossibleReason } from './postcode.ts';
import type { Suggestion } from './suggestion.ts';

/** How closely a typed place is known, closest first. */
export const PRECISIONS = ['unit', 'settlement', 'outward', 'area', 'region'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** A place that was understood. Nothing in it holds the second half of a postcode. */
export type FoundPlace = {
	outcome: 'found';
	/** For a postcode: its outward code and post town. */
	label: Names;
	kind: 'postcode' | 'point' | PlaceKind;
	/** Already rounded when it comes from a whole postcode; null for a region. */
	point: LonLat | null;
	outward?: string;
	/** The one principal area it lies in, or null for a region of several. */
	area: string | null;
	areas: string[];
	/** Code of the region all of it lies in. */
	region?: string;
	precision: Precision;
	/** Most addresses of the place lie within this many kilometres of the point. */
	withinKm?: number;
	/** Part of the outward code is in England, and the text does not say which part was meant. */
	crossesBorder?: true;
};

/** A choice of council. `border-district`: most of it is in England, an edge in the areas named. */
export type AreaChoice = {
	outcome: 'choose-area';
	reason: 'several-authorities' | 'unknown-district' | 'border-district';
	outward: string;
	options: { gss: string; name: Names }[];
};

/** A choice between places of one name. Ask again with the chosen value as the text. */
export type PlaceChoice = {
	outcome: 'choose-place';
	options: {
		id: string;
		kind: PlaceKind;
		name: Names;
		within: Names | null;
		gss: string | null;
		value: Names;
	}[];
};

/** A whole postcode that a loaded file does not hold: new, mistyped, or over the border. */
export type UnknownPostcode = {
	outcome: 'unknown-postcode';
	outward: string;
	/** What its first half comes to: a way on. */
	district: FoundPlace | AreaChoice;
	/** Part of that is in England, and so may the postcode be. */
	border: boolean;
};

/** What a typed place came to. Every outcome has a sentence in the messages. */
export type Resolution =
	| FoundPlace
	| AreaChoice
	| PlaceChoice
	| UnknownPostcode
	| { outcome: 'england' | 'elsewhere' | 'non-geographic'; outward: string }
	| { outcome: 'impossible'; reason: ImpossibleReason; outward?: string }
	| { outcome: 'unknown-place'; suggestions: Record<'en' | 'cy', Suggestion[]> }
	| { outcome: 'empty' };
