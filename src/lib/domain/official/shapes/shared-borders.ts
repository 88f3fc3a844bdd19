import type { Geometry } from '../formats/geometry.ts';
import { toArcs } from './arcs.ts';
import { metresAlong } from './measure.ts';

/** What neighbours share: which geometries share a border with any other, and how long all of it is. */
export type SharedBorders = { sharing: ReadonlySet<number>; km: number };

export function sharedBorders(geometries: readonly Geometry[]): SharedBorders {
	const { lines, shapes } = toArcs(geometries);
	const users = lines.map(() => new Set<number>());
	shapes.forEach((parts, shape) => {
		for (const reference of parts.flat(2))
			users[reference < 0 ? ~reference : reference]!.add(shape);
	});
	const shared = users.flatMap((of, line) => (of.size > 1 ? [line] : []));
	return {
		sharing: new Set(shared.flatMap((line) => [...users[line]!])),
		km: shared.reduce((sum, line) => sum + metresAlong(lines[line]!), 0) / 1000
	};
}
