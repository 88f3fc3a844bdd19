import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ringsOf } from '../../../../src/lib/domain/place/area-polygons.ts';
import { loadPolygons } from '../../../../src/lib/server/places/load-polygons.ts';
import {
	decodeArcs,
	decodeGeometry,
	signedArea,
	topologySchema
} from '../../../../src/lib/server/places/topology.ts';

const path = new URL('../../../../supabase/seed/principal-areas.geojson', import.meta.url);

describe('a topology', () => {
	// Two unit squares side by side that share arc 0, the border between them.
	const topology = topologySchema.parse({
		type: 'Topology',
		transform: { scale: [1, 1], translate: [10, 50] },
		objects: {
			squares: {
				geometries: [
					{ type: 'Polygon', properties: { name: 'west' }, arcs: [[0, 1]] },
					{ type: 'MultiPolygon', properties: { name: 'east' }, arcs: [[[-1, 2]]] }
				]
			}
		},
		arcs: [
			[
				[1, 0],
				[0, 1]
			],
			[
				[1, 1],
				[-1, 0],
				[0, -1],
				[1, 0]
			],
			[
				[1, 0],
				[1, 0],
				[0, 1],
				[-1, 0]
			]
		]
	});
	const arcs = decodeArcs(topology);
	const [west, east] = (topology.objects.squares?.geometries ?? []).map((g) =>
		decodeGeometry(g, arcs)
	);

	it('decodes to closed rings, outer ones anticlockwise', () => {
		for (const ring of [west?.[0]?.[0] ?? [], east?.[0]?.[0] ?? []]) {
			expect(ring).toHaveLength(5);
			expect(ring[0]).toEqual(ring.at(-1));
			expect(signedArea(ring)).toBe(1);
		}
	});
});

describe('the polygons file', () => {
	it('holds the 22 areas in order of their codes, wound as RFC 7946 asks, to 5 decimals', async () => {
		const { features } = await loadPolygons(path);
		const codes = features.map(({ properties }) => properties.gss);
		expect(codes).toHaveLength(22);
		expect(codes).toEqual([...new Set(codes)].sort());
		for (const ring of features.flatMap(ringsOf)) {
			expect(signedArea(ring)).toBeGreaterThan(0);
			expect(ring[0]).toEqual(ring.at(-1));
		}
		expect(readFileSync(path, 'utf8')).not.toMatch(/\d\.\d{6}/);
	});

	it('keeps shared borders shared: no edge is walked twice the same way, many once each way', async () => {
		const { features } = await loadPolygons(path);
		const edges = new Map<string, number>();
		for (const ring of features.flatMap(ringsOf)) {
			for (let at = 1; at < ring.length; at++) {
				const edge = `${ring[at - 1]?.join()} ${ring[at]?.join()}`;
				edges.set(edge, (edges.get(edge) ?? 0) + 1);
			}
		}
		const shared = [...edges.keys()].filter((edge) =>
			edges.has(edge.split(' ').reverse().join(' '))
		);
		expect(Math.max(...edges.values())).toBe(1);
		expect(shared.length).toBeGreaterThan(500);
	});

	it('is refused when it is something else', async () => {
		await expect(
			loadPolygons(new URL('../../../../package.json', import.meta.url))
		).rejects.toThrow();
	});
});
