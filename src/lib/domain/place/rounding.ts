import type { LonLat } from './lon-lat.ts';

/**
 * A point coarse enough for an address: two decimals of a degree, cells of about 1.1 km by 0.7 km
 * in Wales, so the point moves by 0.7 km at most. Rounding twice changes nothing.
 */
export const roundPoint = ({ lon, lat }: LonLat): LonLat => ({
	lon: hundredths(lon),
	lat: hundredths(lat)
});

// The addition turns -0 into 0, so that an address never reads "-0".
const hundredths = (degrees: number): number => Math.round(degrees * 100) / 100 + 0;
