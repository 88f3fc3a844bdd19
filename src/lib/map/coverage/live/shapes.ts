import type { AreaFeature } from '../../area-feature.ts';
import { openRings, regionsOf } from '../../area-geometry.ts';
import { labelSpots } from '../../label-spot.ts';
import { fromMercator, mercator, type XY } from '../../projection.ts';
import { edgesOf } from '../../region-borders.ts';

/** An area, or a region made of several, with its rings in degrees. */
export type Shape = { code: string; members: readonly AreaFeature[]; rings: XY[][] };

/** Wales cut into council areas, or into the regions they make. */
export function shapesOf(areas: readonly AreaFeature[], level: 'authority' | 'region'): Shape[] {
	const groups =
		level === 'authority'
			? areas.map((area) => ({ code: area.properties.gss, members: [area] }))
			: regionsOf(areas).map((code) => ({
					code,
					members: areas.filter(({ properties }) => properties.region === code)
				}));
	return groups.map((group) => ({ ...group, rings: group.members.flatMap(openRings) }));
}

/** Every stretch of coast and border once, with the one or two shapes it belongs to. */
export const edgesOfShapes = (shapes: readonly Shape[]): { codes: string[]; lines: XY[][] }[] =>
	edgesOf(shapes.map(({ rings }) => rings)).map(({ owners, lines }) => ({
		codes: owners.map((i) => shapes[i]!.code),
		lines
	}));

/** Height of a line of text in Mercator units when Wales is about as wide as a phone. */
const TEXT_HEIGHT = 16 / 45_000;

/** Where the name of a shape stands: in its widest place. */
export function namePoint({ rings }: Shape): XY | null {
	const drawn = rings.map((ring) => ring.map(([lon, lat]) => mercator(lon, lat)));
	const [spot] = [...labelSpots(drawn, TEXT_HEIGHT), ...labelSpots(drawn, 0)];
	return spot ? fromMercator(spot.x, spot.y) : null;
}
