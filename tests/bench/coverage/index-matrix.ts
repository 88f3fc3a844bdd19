import Flatbush from 'flatbush';
import KDBush from 'kdbush';
import { addReached, type PlainWorld, type Reached } from './plain-world.ts';

type Box = [minX: number, minY: number, maxX: number, maxY: number];

/** Indexes over the points, made once as the kernel's land is: a tree for places, one for areas. */
export type PointIndexes = { around: KDBush; inBox: Flatbush; boxes: Box[] };

export function indexPoints({ points, areas }: PlainWorld): PointIndexes {
	const around = new KDBush(points.length);
	const inBox = new Flatbush(points.length);
	const boxes = Array.from({ length: areas }, (): Box => [
		Infinity,
		Infinity,
		-Infinity,
		-Infinity
	]);
	for (const { x, y, area } of points) {
		around.add(x, y);
		inBox.add(x, y, x, y);
		const [minX, minY, maxX, maxY] = boxes[area]!;
		boxes[area] = [Math.min(minX, x), Math.min(minY, y), Math.max(maxX, x), Math.max(maxY, y)];
	}
	around.finish();
	inBox.finish();
	return { around, inBox, boxes };
}

/**
 * The matrix with the usual fast indexes: kdbush over the points finds those around a place, flatbush
 * finds those in the box of an area that somebody comes to.
 */
export function indexMatrix(
	{ points, services, areas, radii }: PlainWorld,
	{ around, inBox, boxes }: PointIndexes
): Reached {
	const inPerson = new Uint8Array(radii.length * points.length);
	const called = new Uint8Array(radii.length * areas);
	for (const { kinds, areas: served, ages, site, comes, remote } of services) {
		if (site) {
			const most = Math.max(...kinds.map((k) => Math.max(radii[k]!.urban, radii[k]!.rural)));
			for (const i of around.within(site.x, site.y, most)) {
				const point = points[i]!;
				if (!served.has(point.area)) continue;
				const square = (point.x - site.x) ** 2 + (point.y - site.y) ** 2;
				for (const k of kinds) {
					const limit = point.rural ? radii[k]!.rural : radii[k]!.urban;
					if (square <= limit * limit) inPerson[k * points.length + i]! |= ages;
				}
			}
		}
		if (comes) {
			for (const area of served) {
				const [minX, minY, maxX, maxY] = boxes[area]!;
				const own = inBox.search(minX, minY, maxX, maxY, (i) => points[i]!.area === area);
				for (const i of own) for (const k of kinds) inPerson[k * points.length + i]! |= ages;
			}
		}
		if (remote) for (const area of served) for (const k of kinds) called[k * areas + area]! |= ages;
	}
	const reached = new Float64Array(radii.length * areas * 2);
	radii.forEach((_, k) =>
		points.forEach((point, i) => {
			const cell = k * areas + point.area;
			const ages = inPerson[k * points.length + i]!;
			addReached(reached, cell, point, ages, ages | called[cell]!);
		})
	);
	return reached;
}
