import { fromGrid } from '../../src/lib/domain/place/grid.ts';
import type { Service } from '../../src/lib/domain/service/service.ts';
import { idOf } from '../unit/domain/a-service.ts';
import { seedServices } from '../unit/domain/seed-record.ts';

/** A seeded generator of numbers from 0 up to 1 (mulberry32): the same world on every run. */
export function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/**
 * `count` services: the seed itself, then the seed over and over with every place moved by up to
 * 15 km, so that a large record is like the real one and no two places are the same.
 */
export function manyServices(count: number): Service[] {
	const next = seeded(20_261_121);
	return Array.from({ length: count }, (_, at) => {
		const origin = seedServices[at % seedServices.length]!;
		return at < seedServices.length ? origin : copyOf(origin, at, next);
	});
}

function copyOf(origin: Service, at: number, next: () => number): Service {
	return {
		...origin,
		id: idOf(at),
		name: { ...origin.name, en: `${origin.name.en} ${at}` },
		locations: origin.locations.map((place) => {
			const easting = Math.round(place.easting + (next() - 0.5) * 30_000);
			const northing = Math.round(place.northing + (next() - 0.5) * 30_000);
			const { lon, lat } = fromGrid(easting, northing);
			return { ...place, easting, northing, longitude: lon, latitude: lat };
		})
	};
}
