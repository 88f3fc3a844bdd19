import { describe, expect, it } from 'vitest';
import { highlightData, originData, reachData, serviceData } from '../../../src/lib/map/sources.ts';
import { roundedBounds, roundedPlace } from '../../../src/lib/map/live/rounded.ts';
import { parseAreas } from '../../../src/lib/map/area-feature.ts';
import { regionBorders } from '../../../src/lib/map/area-geometry.ts';
import { aService } from './a-service.ts';
import { welshAreas } from './welsh-areas.ts';

const imagesOf = (data: ReturnType<typeof serviceData>) =>
	data.features.map(({ properties }) => properties?.image);

describe('what the live map is given', () => {
	it('draws a service beyond usual reach as an outline and a chosen one large', () => {
		const services = [aService({ id: 'a' }), aService({ id: 'b', inReach: false })];
		expect(imagesOf(serviceData(services))).toEqual(['tier-primary-near', 'tier-primary-far']);
		expect(imagesOf(highlightData(services, 'b', 'a'))).toEqual([
			'tier-primary-chosen',
			'tier-primary-chosen'
		]);
		expect(highlightData(services, 'a', 'a').features).toHaveLength(1);
		expect(highlightData(services, null, 'gone').features).toHaveLength(0);
	});

	it('tints exactly the areas that the selected service serves', () => {
		const service = aService({ serves: ['W06000002', 'W06000001'] });
		expect(reachData(welshAreas(), service).features).toHaveLength(2);
		expect(reachData(welshAreas(), undefined).features).toHaveLength(0);
	});

	it('draws the doubt about a place only when there is one', () => {
		const origin = { lon: -4, lat: 52, label: 'here', precisionKm: 2 };
		expect(originData(origin).features.map(({ geometry }) => geometry.type)).toEqual([
			'Polygon',
			'Point'
		]);
		expect(originData({ ...origin, precisionKm: 0 }).features).toHaveLength(1);
		expect(originData(null).features).toHaveLength(0);
	});

	it('draws region borders inland only', () => {
		const { coordinates } = regionBorders(welshAreas()).geometry;
		expect(coordinates.length).toBeGreaterThan(0);
		// St Davids Head, the far west: coast, and no border of a region
		expect(coordinates.flat().every(([lon]) => lon! > -4.7)).toBe(true);
	});

	it('lets nothing out that is more precise than two decimals', () => {
		expect(roundedPlace({ lng: -4.129263, lat: 53.227739 })).toEqual({ lon: -4.13, lat: 53.23 });
		expect(roundedBounds([-4.12345, 53.001, -3.9999, 53.4567])).toEqual([-4.12, 53, -4, 53.46]);
	});

	it('refuses areas it cannot draw', () => {
		expect(() => parseAreas({})).toThrow('FeatureCollection');
		expect(() => parseAreas({ features: [{ geometry: null }] })).toThrow('feature 0');
	});
});
