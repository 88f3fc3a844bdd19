import type { Bounds } from '../map-view.ts';

/** Two decimals of a degree: about 1 km. Nothing more precise leaves the map. */
const round = (degrees: number): number => Math.round(degrees * 100) / 100;

/** A place as precisely as it may leave the map. */
export const roundedPlace = ({ lng, lat }: { lng: number; lat: number }) => ({
	lon: round(lng),
	lat: round(lat)
});

/** Bounds, the same. */
export const roundedBounds = (bounds: Bounds): Bounds => bounds.map(round) as Bounds;
