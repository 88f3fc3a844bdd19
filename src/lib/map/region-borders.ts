import type { XY } from './projection.ts';

/**
 * Where groups of areas meet: the edges that two groups share, joined to lines. Coasts and the edge
 * of all groups together are not among them.
 */
export function bordersBetween(groups: readonly (readonly XY[][])[]): XY[][] {
	const edges = groups.flatMap(edgesOnce);
	const known = new Set<string>();
	return joinEdges(
		edges.filter((edge) => {
			const key = edgeKey(...edge);
			if (known.has(key)) return true;
			known.add(key);
			return false;
		})
	);
}

/** The outline of a group of areas as closed lines: the edges that only one of its rings has. */
export const outlineOf = (rings: readonly XY[][]): XY[][] => joinEdges(edgesOnce(rings));

/** Every edge of some areas once, joined to lines, by the areas (indexes) it belongs to. */
export function edgesOf(
	areas: readonly (readonly XY[][])[]
): { owners: number[]; lines: XY[][] }[] {
	const edges = new Map<string, { owners: number[]; edge: [XY, XY] }>();
	areas.forEach((rings, i) => {
		for (const edge of edgesOnce(rings)) {
			const key = edgeKey(...edge);
			const known = edges.get(key);
			if (known) known.owners.push(i);
			else edges.set(key, { owners: [i], edge });
		}
	});
	const groups = new Map<string, { owners: number[]; edges: [XY, XY][] }>();
	for (const { owners, edge } of edges.values()) {
		const group = groups.get(owners.join()) ?? { owners, edges: [] };
		group.edges.push(edge);
		groups.set(owners.join(), group);
	}
	return [...groups.values()].map((group) => ({
		owners: group.owners,
		lines: joinEdges(group.edges)
	}));
}

const edgeKey = (from: XY, to: XY): string => {
	const [a, b] = [keyOf(from), keyOf(to)];
	return a < b ? `${a} ${b}` : `${b} ${a}`;
};

const keyOf = ([x, y]: XY): string => `${x},${y}`;

/** The outline of a group: edges that only one of its rings has. */
function edgesOnce(rings: readonly XY[][]): [XY, XY][] {
	const edges = new Map<string, [XY, XY] | null>();
	for (const ring of rings)
		ring.forEach((from, i) => {
			const to = ring[(i + 1) % ring.length]!;
			const key = edgeKey(from, to);
			edges.set(key, edges.has(key) ? null : [from, to]);
		});
	return [...edges.values()].filter((edge) => edge !== null);
}

function joinEdges(edges: readonly [XY, XY][]): XY[][] {
	const at = new Map<string, number[]>();
	edges.forEach((edge, i) => {
		for (const end of edge) at.set(keyOf(end), [...(at.get(keyOf(end)) ?? []), i]);
	});
	const used = new Set<number>();
	/** Follows unused edges from the end of `line` until none is left. */
	const follow = (line: XY[]): XY[] => {
		for (;;) {
			const here = keyOf(line.at(-1)!);
			const next = at.get(here)?.find((i) => !used.has(i));
			if (next === undefined) return line;
			used.add(next);
			const [a, b] = edges[next]!;
			line.push(keyOf(a) === here ? b : a);
		}
	};
	const lines: XY[][] = [];
	edges.forEach((edge, i) => {
		if (used.has(i)) return;
		used.add(i);
		const ahead = follow([...edge]);
		// the same edge may continue behind its first point
		lines.push(follow(ahead.reverse()));
	});
	return lines;
}
