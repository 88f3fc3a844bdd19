import type { LonLat } from './lon-lat.ts';

/**
 * British National Grid from WGS84 by a seven-parameter Helmert shift and a transverse Mercator
 * projection, about 5 m off the definitive OSTN15. Method and constants: Ordnance Survey, "A guide
 * to coordinate systems in Great Britain", section 6.6 and annexes A to C.
 */

/** Easting and northing in metres. */
export type GridPoint = { x: number; y: number };

type Ellipsoid = { a: number; b: number };
type Geocentric = [number, number, number];

const WGS84: Ellipsoid = { a: 6378137, b: 6356752.3141 };
const AIRY_1830: Ellipsoid = { a: 6377563.396, b: 6356256.909 };

const RADIANS = Math.PI / 180;
const SECONDS = RADIANS / 3600;
const SHIFT = { x: -446.448, y: 125.157, z: -542.06 };
const TURN = { x: -0.1502 * SECONDS, y: -0.247 * SECONDS, z: -0.8421 * SECONDS };
const SCALE = 20.4894e-6;

const F0 = 0.9996012717;
const ORIGIN = { lon: -2 * RADIANS, lat: 49 * RADIANS, x: 400_000, y: -100_000 };

const eccentricity2 = ({ a, b }: Ellipsoid): number => (a * a - b * b) / (a * a);

/** Grid metres of a WGS84 point in degrees. */
export function toGrid(lon: number, lat: number): GridPoint {
	const shifted = helmert(geocentric(lon * RADIANS, lat * RADIANS, WGS84), 1);
	const [lambda, phi] = geographic(shifted, AIRY_1830);
	return project(lambda, phi);
}

/** WGS84 degrees of a point in grid metres. */
export function fromGrid(x: number, y: number): LonLat {
	const [lambda, phi] = unproject(x, y);
	// The opposite shift is close enough: the rotations are seconds of arc (OS guide, 6.2).
	const shifted = helmert(geocentric(lambda, phi, AIRY_1830), -1);
	const [lon, lat] = geographic(shifted, WGS84);
	return { lon: lon / RADIANS, lat: lat / RADIANS };
}

/** Straight-line metres on the grid: at most 0.035% off the spheroid within Wales. */
export const distanceMetres = (a: GridPoint, b: GridPoint): number =>
	Math.hypot(a.x - b.x, a.y - b.y);

function geocentric(lambda: number, phi: number, ellipsoid: Ellipsoid): Geocentric {
	const e2 = eccentricity2(ellipsoid);
	const nu = ellipsoid.a / Math.sqrt(1 - e2 * Math.sin(phi) ** 2);
	return [
		nu * Math.cos(phi) * Math.cos(lambda),
		nu * Math.cos(phi) * Math.sin(lambda),
		nu * (1 - e2) * Math.sin(phi)
	];
}

function helmert([x, y, z]: Geocentric, way: 1 | -1): Geocentric {
	const s = 1 + way * SCALE;
	return [
		way * SHIFT.x + s * x - way * TURN.z * y + way * TURN.y * z,
		way * SHIFT.y + way * TURN.z * x + s * y - way * TURN.x * z,
		way * SHIFT.z - way * TURN.y * x + way * TURN.x * y + s * z
	];
}

function geographic([x, y, z]: Geocentric, ellipsoid: Ellipsoid): [number, number] {
	const e2 = eccentricity2(ellipsoid);
	const p = Math.hypot(x, y);
	let phi = Math.atan2(z, p * (1 - e2));
	// Each round gains about two and a half digits; five leave less than a micrometre.
	for (let round = 0; round < 5; round++) {
		const nu = ellipsoid.a / Math.sqrt(1 - e2 * Math.sin(phi) ** 2);
		phi = Math.atan2(z + e2 * nu * Math.sin(phi), p);
	}
	return [Math.atan2(y, x), phi];
}

/** Length of the meridian from the true origin to `phi`, scaled (OS guide, C3). */
function meridianArc(phi: number): number {
	const { a, b } = AIRY_1830;
	const n = (a - b) / (a + b);
	const d = phi - ORIGIN.lat;
	const s = phi + ORIGIN.lat;
	return (
		b *
		F0 *
		((1 + n + (5 / 4) * (n ** 2 + n ** 3)) * d -
			(3 * n + 3 * n ** 2 + (21 / 8) * n ** 3) * Math.sin(d) * Math.cos(s) +
			(15 / 8) * (n ** 2 + n ** 3) * Math.sin(2 * d) * Math.cos(2 * s) -
			(35 / 24) * n ** 3 * Math.sin(3 * d) * Math.cos(3 * s))
	);
}

/** Radii of curvature across and along the meridian, and their ratio less one. */
function curvature(phi: number): { nu: number; rho: number; eta2: number } {
	const e2 = eccentricity2(AIRY_1830);
	const w = 1 - e2 * Math.sin(phi) ** 2;
	const nu = (AIRY_1830.a * F0) / Math.sqrt(w);
	const rho = (nu * (1 - e2)) / w;
	return { nu, rho, eta2: nu / rho - 1 };
}

function project(lambda: number, phi: number): GridPoint {
	const { nu, rho, eta2 } = curvature(phi);
	const [sin, cos, t2] = [Math.sin(phi), Math.cos(phi), Math.tan(phi) ** 2];
	const d = lambda - ORIGIN.lon;
	const north =
		(nu / 2) * sin * cos * d ** 2 +
		(nu / 24) * sin * cos ** 3 * (5 - t2 + 9 * eta2) * d ** 4 +
		(nu / 720) * sin * cos ** 5 * (61 - 58 * t2 + t2 ** 2) * d ** 6;
	const east =
		nu * cos * d +
		(nu / 6) * cos ** 3 * (nu / rho - t2) * d ** 3 +
		(nu / 120) * cos ** 5 * (5 - 18 * t2 + t2 ** 2 + 14 * eta2 - 58 * t2 * eta2) * d ** 5;
	return { x: ORIGIN.x + east, y: ORIGIN.y + meridianArc(phi) + north };
}

function unproject(x: number, y: number): [number, number] {
	const north = y - ORIGIN.y;
	let phi = ORIGIN.lat + north / (AIRY_1830.a * F0);
	for (let round = 0; round < 8; round++) {
		phi += (north - meridianArc(phi)) / (AIRY_1830.a * F0);
	}
	const { nu, rho, eta2 } = curvature(phi);
	const [t, sec] = [Math.tan(phi), 1 / Math.cos(phi)];
	const t2 = t * t;
	const e = x - ORIGIN.x;
	const lat =
		phi -
		(t / (2 * rho * nu)) * e ** 2 +
		(t / (24 * rho * nu ** 3)) * (5 + 3 * t2 + eta2 - 9 * t2 * eta2) * e ** 4 -
		(t / (720 * rho * nu ** 5)) * (61 + 90 * t2 + 45 * t2 ** 2) * e ** 6;
	const lon =
		ORIGIN.lon +
		(sec / nu) * e -
		(sec / (6 * nu ** 3)) * (nu / rho + 2 * t2) * e ** 3 +
		(sec / (120 * nu ** 5)) * (5 + 28 * t2 + 24 * t2 ** 2) * e ** 5 -
		(sec / (5040 * nu ** 7)) * (61 + 662 * t2 + 1320 * t2 ** 2 + 720 * t2 ** 3) * e ** 7;
	return [lon, lat];
}
