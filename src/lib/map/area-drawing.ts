import type { TierId } from '../domain/tier/tier.ts';
import type { TierCounts } from './cluster-ring.ts';

/** What an area means in a drawing: one of those shown, or a neighbour. */
export type DrawnArea = { gss: string; d: string; chosen: boolean };

/** A name in one line or two round its middle. */
export type DrawnLabel = { lines: string[]; x: number; y: number; chosen: boolean };

/** One mark: a single service, or several that stand too close (`count` over 1). */
export type DrawnMark = {
	x: number;
	y: number;
	tier: TierId;
	inReach: boolean;
	count: number;
	/** How many of each tier: the ring of a group. Null for a single service. */
	counts: TierCounts | null;
};

/**
 * A server-rendered map: everything AreaMap.svelte draws and nothing it has to work out.
 * All positions are in units of a `width` by `height` box.
 */
export type AreaDrawing = {
	width: number;
	height: number;
	/** Text alternative in the reader's language. */
	alt: string;
	/** `plain`: areas shown are bright with an ink edge. A tier: they are filled with its colour. */
	tone: 'plain' | TierId;
	neighbour: string;
	areas: DrawnArea[];
	regions: string;
	labels: DrawnLabel[];
	origin: { x: number; y: number; radius: number; label: string } | null;
	marks: DrawnMark[];
	/** A scale bar and its words, or null. */
	scale: { width: number; label: string } | null;
	/** Where the live map has to look so that it shows the same picture. */
	camera: { lon: number; lat: number; worldSize: number };
};
