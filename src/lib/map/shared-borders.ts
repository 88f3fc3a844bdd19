import type { XY } from './projection.ts';

/**
 * Simplifies rings so that a border two areas share stays shared: rings are cut where borders meet,
 * and every piece between two such places is thinned the same way whichever area it is read from.
 * Points are the same when their coordinates are the same, so neighbours must agree to the digit,
 * as they do in a file made from a topology.
 *
 * `rings` are open (the last point is not the first). `tolerance` is the largest distance, in the
 * units of the points, by which a point that goes may lie off the line that stays. A ring that falls
 * to fewer than three points comes back empty, in its place.
 */
export function simplifyShared(rings: readonly XY[][], tolerance: number): XY[][] {
	const meeting = meetingPoints(rings);
	return rings.map((ring) => {
		const thin = cut(ring, meeting).flatMap((piece) => thinPiece(piece, tolerance).slice(0, -1));
		return thin.length < 3 ? [] : thin;
	});
}

const keyOf = ([x, y]: XY): string => `${x},${y}`;

/** Points where more than two lines come together: those whose neighbours differ from ring to ring. */
function meetingPoints(rings: readonly XY[][]): Set<string> {
	const neighbours = new Map<string, string>();
	const meeting = new Set<string>();
	for (const ring of rings)
		ring.forEach((point, i) => {
			const before = keyOf(ring[(i + ring.length - 1) % ring.length]!);
			const after = keyOf(ring[(i + 1) % ring.length]!);
			const pair = before < after ? `${before} ${after}` : `${after} ${before}`;
			const key = keyOf(point);
			const known = neighbours.get(key);
			if (known === undefined) neighbours.set(key, pair);
			else if (known !== pair) meeting.add(key);
		});
	return meeting;
}

/** Pieces between meeting points, ends included. A ring that meets nothing is one closed piece. */
function cut(ring: readonly XY[], meeting: ReadonlySet<string>): XY[][] {
	if (ring.length < 3) return [];
	const first = ring.findIndex((point) => meeting.has(keyOf(point)));
	const start = first >= 0 ? first : firstByKey(ring);
	const turned = [...ring.slice(start), ...ring.slice(0, start), ring[start]!];
	const pieces: XY[][] = [];
	let piece: XY[] = [turned[0]!];
	for (const point of turned.slice(1)) {
		piece.push(point);
		if (meeting.has(keyOf(point))) {
			pieces.push(piece);
			piece = [point];
		}
	}
	if (piece.length > 1) pieces.push(piece);
	return pieces;
}

/** An island and the hole round it start at the same point, so that they are thinned alike. */
const firstByKey = (ring: readonly XY[]): number =>
	ring.reduce((best, point, i) => (keyOf(point) < keyOf(ring[best]!) ? i : best), 0);

/** Thins a piece read in its canonical direction, and hands it back in the direction it came. */
function thinPiece(piece: readonly XY[], tolerance: number): XY[] {
	const ends = [piece[0]!, piece.at(-1)!].map(keyOf) as [string, string];
	const closed = ends[0] === ends[1];
	const [a, b] = closed ? [keyOf(piece[1]!), keyOf(piece.at(-2)!)] : ends;
	if (a <= b) return thinLine(piece, tolerance);
	return thinLine([...piece].reverse(), tolerance).reverse();
}

/** Ramer, Douglas and Peucker, without recursion. */
function thinLine(line: readonly XY[], tolerance: number): XY[] {
	const keep = new Uint8Array(line.length);
	keep[0] = keep[line.length - 1] = 1;
	const open: [number, number][] = [[0, line.length - 1]];
	for (let span = open.pop(); span; span = open.pop()) {
		const [from, to] = span;
		let far = -1;
		let most = tolerance;
		for (let i = from + 1; i < to; i++) {
			const distance = distanceToSegment(line[i]!, line[from]!, line[to]!);
			if (distance > most) [far, most] = [i, distance];
		}
		if (far < 0) continue;
		keep[far] = 1;
		open.push([from, far], [far, to]);
	}
	return line.filter((_, i) => keep[i] === 1);
}

/** Distance of a point from a segment; from its start when the segment has no length. */
export function distanceToSegment([x, y]: XY, [x0, y0]: XY, [x1, y1]: XY): number {
	const dx = x1 - x0;
	const dy = y1 - y0;
	const length = dx * dx + dy * dy;
	const along =
		length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / length));
	return Math.hypot(x - x0 - along * dx, y - y0 - along * dy);
}
