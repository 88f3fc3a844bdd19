import type { PointState } from '../../../views/coverage/area/reach-view.ts';

/** Radius in pixels of the smallest and the largest dot. */
const LEAST = 5;
const MOST = 18;

const STATES: readonly PointState[] = ['reached', 'not-reached', 'not-known'];

/** Name of the image of a place: its state, and its radius by the children who live there. */
export const pointImage = ({ state, size }: { state: PointState; size: number }): string =>
	`point-${Math.max(LEAST, Math.round(MOST * Math.sqrt(size)))}-${state}`;

/** What such a name says; null for another image. */
export function pointOfImage(id: string): { radius: number; state: PointState } | null {
	const [, radius, word] = /^point-(\d+)-(.+)$/.exec(id) ?? [];
	const state = STATES.find((one) => one === word);
	return radius !== undefined && state ? { radius: Number(radius), state } : null;
}
