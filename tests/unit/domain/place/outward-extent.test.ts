import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { expect, it } from 'vitest';
import { distanceMetres, toGrid } from '../../../../src/lib/domain/place/grid.ts';
import { outwardExtentKm } from '../../../../src/lib/domain/place/outward-extent.ts';
import { seedPlaces } from './seed-places.ts';

const file = new URL(
	'../../../../../shared/data/postcodes/postcodes_wales.csv.gz',
	import.meta.url
);
const extents = new Map(
	seedPlaces.outwardCodes.map((code) => [code.code, outwardExtentKm(code, seedPlaces.outwardCodes)])
);

it('is wider where codes are sparse, and never under 2 km', () => {
	expect(Math.min(...extents.values())).toBeGreaterThanOrEqual(2);
	expect(extents.get('CF24')).toBeLessThan(6);
	expect(extents.get('LD3')).toBeGreaterThan(10);
});

it.runIf(existsSync(file))(
	'holds 97% of Welsh postcodes (needs the shared postcode file)',
	async () => {
		const points = new Map(seedPlaces.outwardCodes.map(({ code, point }) => [code, point]));
		let [all, held] = [0, 0];
		for await (const line of createInterface({
			input: createReadStream(file).pipe(createGunzip())
		})) {
			const [postcode = '', lat, lon] = line.split(',');
			const outward = postcode.split(' ')[0] ?? '';
			const point = points.get(outward);
			if (point === undefined || point === null) continue;
			const metres = distanceMetres(toGrid(Number(lon), Number(lat)), toGrid(point.lon, point.lat));
			all++;
			if (metres <= (extents.get(outward) ?? 0) * 1000) held++;
		}
		expect(held / all).toBeGreaterThan(0.97);
	}
);
