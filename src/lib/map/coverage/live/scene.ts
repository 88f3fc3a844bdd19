import type { Locale } from '../../../domain/bilingual/locale.ts';
import type { LivePoint } from '../../../views/coverage/national/points-view.ts';
import type { Viewed } from '../../place-at.ts';

/** One filled area or region of the live map. */
export type ScenePlace = {
	code: string;
	name: string;
	/** 1 to 5. */
	step: number;
	veil: boolean;
	dashed: boolean;
};

/** All that the live map of coverage shows. */
export type CoverageScene = {
	locale: Locale;
	level: 'authority' | 'region';
	places: readonly ScenePlace[];
	/** Empty until they have come. */
	points: readonly LivePoint[];
	/** Address of the outlines of the small areas that the points are; null where there are none. */
	outlines: string | null;
	/** What the drawing shows: the live map begins with the same picture. */
	drawing: Viewed;
};

/** Zoom from which small areas have their outlines. */
export const OUTLINES_FROM = 9;

/** Zoom from which the places where children live are shown, and from which they are named. */
export const POINTS_FROM = 8.5;
export const NAMES_FROM = 10;
