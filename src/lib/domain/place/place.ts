import type { LonLat } from './lon-lat.ts';
import type { OutwardCode } from './outward-code.ts';
import type { Names } from './place-names.ts';
import type { PrincipalArea } from './principal-area.ts';
import type { Region } from './region.ts';

/** The kinds of place a person can ask for by name. */
export const PLACE_KINDS = ['settlement', 'area', 'region', 'outward'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

type Named = {
	/** Stable within one gazetteer. */
	id: string;
	name: Names;
	/** What tells it from its namesakes: its town or council area, or an outward code. */
	within: Names | null;
	/** A longer name that means this place and no other. */
	fullName: Names;
};

/** A place of the gazetteer. */
export type Place = Named &
	(
		| { kind: 'settlement'; gss: string; point: LonLat; weight: number }
		| { kind: 'area'; area: PrincipalArea }
		| { kind: 'region'; region: Region }
		/** An outward code, or (with `locality`) a neighbourhood known only by its outward code. */
		| { kind: 'outward'; outward: OutwardCode; locality: boolean }
	);
