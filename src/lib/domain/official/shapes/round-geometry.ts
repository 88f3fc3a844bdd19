import { geometryOf, partsOf, type Geometry, type Ring } from '../formats/geometry.ts';

/** Coordinates of `digits` decimals, points that fall together left out; a ring that vanishes goes. */
export function roundGeometry(geometry: Geometry, digits: number): Geometry {
	const factor = 10 ** digits;
	const round = (value: number) => Math.round(value * factor) / factor;
	const ringOf = (ring: Ring): Ring => {
		const rounded = ring.map(([lon, lat]): [number, number] => [round(lon), round(lat)]);
		return rounded.filter(
			([lon, lat], at) => at === 0 || lon !== rounded[at - 1]![0] || lat !== rounded[at - 1]![1]
		);
	};
	const parts = partsOf(geometry)
		.map((rings) => rings.map(ringOf).filter((ring, at) => at === 0 || ring.length >= 4))
		.filter(([outer]) => outer!.length >= 4);
	return geometryOf(parts.length > 0 ? parts : partsOf(geometry));
}
