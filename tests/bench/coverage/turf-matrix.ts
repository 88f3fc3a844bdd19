import { distance } from '@turf/distance';
import { addReached, type PlainWorld, type Reached } from './plain-world.ts';

/**
 * The matrix as it is usually written first: kind by kind, point by point, every service of the kind,
 * turf's distance to each place.
 */
export function turfMatrix({ points, services, areas, radii }: PlainWorld): Reached {
	const reached = new Float64Array(radii.length * areas * 2);
	radii.forEach((radius, k) => {
		const own = services.filter(({ kinds }) => kinds.includes(k));
		for (const point of points) {
			const limit = (point.rural ? radius.rural : radius.urban) / 1000;
			let inPerson = 0;
			let any = 0;
			for (const service of own) {
				if (!service.areas.has(point.area)) continue;
				if (service.remote) any |= service.ages;
				const reaches =
					service.comes ||
					(service.site !== null && distance(service.site.lonLat, point.lonLat) <= limit);
				if (reaches) inPerson |= service.ages;
			}
			addReached(reached, k * areas + point.area, point, inPerson, any | inPerson);
		}
	});
	return reached;
}
