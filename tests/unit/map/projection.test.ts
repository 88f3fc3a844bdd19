import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsAround, WALES } from '../../../src/lib/map/bounds.ts';
import {
	centreOf,
	fitFrame,
	fromMercator,
	mercator,
	pixelsPerKm,
	toFrame
} from '../../../src/lib/map/projection.ts';
import { cameraOf } from '../../../src/lib/map/live/camera.ts';

const lon = fc.double({ min: -6, max: -2, noNaN: true });
const lat = fc.double({ min: 51, max: 54, noNaN: true });

describe('projection', () => {
	it('goes there and back', () => {
		fc.assert(
			fc.property(lon, lat, (x, y) => {
				const [backLon, backLat] = fromMercator(...mercator(x, y));
				expect(backLon).toBeCloseTo(x, 9);
				expect(backLat).toBeCloseTo(y, 9);
			})
		);
	});

	it('fits the bounds inside the padding, north up', () => {
		const frame = fitFrame(WALES, 500, 453, 14);
		const [left, top] = toFrame(frame, WALES[0], WALES[3]);
		const [right, bottom] = toFrame(frame, WALES[2], WALES[1]);
		for (const edge of [left, top, 500 - right, 453 - bottom])
			expect(edge).toBeGreaterThanOrEqual(14 - 1e-9);
		expect(bottom).toBeGreaterThan(top);
		expect(toFrame(frame, ...centreOf(frame))[0]).toBeCloseTo(250, 6);
		expect(toFrame(frame, ...centreOf(frame))[1]).toBeCloseTo(226.5, 6);
	});

	it('knows the length of a kilometre', () => {
		const frame = fitFrame(WALES, 500, 453);
		const [, y0] = toFrame(frame, -4, 52);
		const [, y1] = toFrame(frame, -4, 52.0899);
		expect((y0 - y1) / pixelsPerKm(frame, 52.045)).toBeCloseTo(10, 1);
	});
});

describe('bounds', () => {
	it('are Wales when there is nothing to hold', () => {
		expect(boundsAround({})).toEqual(WALES);
	});

	it('keep a least size round a single place', () => {
		const [west, south, east, north] = boundsAround({
			points: [{ lon: -4, lat: 52 }],
			leastKm: 20
		});
		expect((north - south) * 111.2).toBeCloseTo(20, 6);
		expect((east - west) * 111.2 * Math.cos((52 * Math.PI) / 180)).toBeCloseTo(20, 6);
	});
});

describe('camera of the live map', () => {
	it('shows what a drawing shows in a box of another shape', () => {
		const frame = fitFrame(WALES, 500, 453, 14);
		const [lon0, lat0] = centreOf(frame);
		const drawing = {
			width: 500,
			height: 453,
			camera: { lon: lon0, lat: lat0, worldSize: frame.worldSize }
		} as Parameters<typeof cameraOf>[1];
		const view = { bounds: WALES } as Parameters<typeof cameraOf>[0];
		const same = cameraOf(view, drawing, 500, 453);
		const half = cameraOf(view, drawing, 358, 226.5);
		expect(same.zoom - half.zoom).toBeCloseTo(1, 9);
		expect(half.center).toEqual([lon0, lat0]);
		expect(cameraOf(view, null, 500, 453).zoom).toBeCloseTo(same.zoom, 9);
	});
});
