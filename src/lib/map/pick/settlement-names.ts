import type { FeatureCollection, Point } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { LonLat } from '../../domain/place/lon-lat.ts';
import type { Palette } from '../paint.ts';

type Named = LonLat & { name: string; children: number };

/** Names and points of settlements, as the coverage pages give them; empty when they do not come. */
export async function fetchSettlements(locale: Locale): Promise<Named[]> {
	try {
		const answer = await fetch(`/${locale}/coverage/points`);
		return answer.ok ? ((await answer.json()) as { points: Named[] }).points : [];
	} catch {
		return [];
	}
}

/** Settlements as points with their names. */
export const settlementData = (named: readonly Named[]): FeatureCollection<Point> => ({
	type: 'FeatureCollection',
	features: named.map(({ name, lon, lat, children }) => ({
		type: 'Feature',
		properties: { name, size: children },
		geometry: { type: 'Point', coordinates: [lon, lat] }
	}))
});

/** A dot and a name for every settlement, the larger first where there is no room for all. */
export const settlementNames = (palette: Palette): LayerSpecification[] => [
	{
		id: 'settlement-dots',
		type: 'circle',
		source: 'settlements',
		minzoom: 8,
		paint: { 'circle-radius': 2.5, 'circle-color': palette.ink2 }
	},
	{
		id: 'settlement-names',
		type: 'symbol',
		source: 'settlements',
		minzoom: 8,
		layout: {
			'text-font': ['Regular', palette.face],
			'text-size': 12.5,
			'text-field': ['get', 'name'],
			'text-variable-anchor': ['left', 'right', 'bottom', 'top'],
			'text-radial-offset': 0.5,
			'text-justify': 'auto',
			'symbol-sort-key': ['-', 0, ['get', 'size']]
		},
		paint: {
			'text-color': palette.ink2,
			'text-halo-color': palette.surface,
			'text-halo-width': 2
		}
	}
];
