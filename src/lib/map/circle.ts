import type { Position } from 'geojson';

const KM_PER_DEGREE = 111.2;

/** A closed ring of 64 points round a place, `km` away from it. In degrees. */
export function circleAround(lon: number, lat: number, km: number): Position[] {
	const perLon = KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
	const points = Array.from({ length: 64 }, (_, i): Position => {
		const angle = (i / 64) * 2 * Math.PI;
		return [lon + (Math.sin(angle) * km) / perLon, lat + (Math.cos(angle) * km) / KM_PER_DEGREE];
	});
	return [...points, points[0]!];
}
