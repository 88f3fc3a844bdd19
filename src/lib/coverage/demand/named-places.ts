import { toGrid } from '../../domain/place/grid.ts';
import type { Settlement } from '../../domain/place/settlement.ts';
import type { Demand } from './demand.ts';

/** Places that people can name, as columns that can be sent. */
export type NamedPlaces = {
	names: readonly { en: string; cy: string }[];
	/** British National Grid metres. */
	x: readonly number[];
	y: readonly number[];
	/** Index into the areas of the demand. */
	area: readonly number[];
};

/**
 * The settlements as places to name: beside the official small areas, whose points nobody has a name for.
 * @param areas GSS codes, in the order of the demand's
 */
export function namedPlaces(
	settlements: readonly Settlement[],
	areas: readonly string[]
): NamedPlaces {
	const own = settlements.filter(({ gss }) => areas.includes(gss));
	const at = own.map(({ point }) => toGrid(point.lon, point.lat));
	return {
		names: own.map(({ name }) => name),
		x: at.map(({ x }) => Math.round(x)),
		y: at.map(({ y }) => Math.round(y)),
		area: own.map(({ gss }) => areas.indexOf(gss))
	};
}

/** Places to name: the settlements, which are the points themselves where no small areas are loaded. */
export const placesToName = ({
	demand,
	places
}: {
	demand: Pick<Demand, 'names' | 'x' | 'y' | 'area'>;
	places: NamedPlaces | null;
}): { names: NamedPlaces['names'] } & Record<'x' | 'y' | 'area', ArrayLike<number>> =>
	places ?? demand;
