import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Direction } from '../../domain/place/whereabouts.ts';
import { m } from '../../i18n/paraglide/messages.js';

const WORDS: Record<Direction, typeof m.map_direction_n> = {
	n: m.map_direction_n,
	ne: m.map_direction_ne,
	e: m.map_direction_e,
	se: m.map_direction_se,
	s: m.map_direction_s,
	sw: m.map_direction_sw,
	w: m.map_direction_w,
	nw: m.map_direction_nw
};

/** A direction in words: "south-west". */
export const directionWord = (direction: Direction, locale: Locale): string =>
	WORDS[direction]({}, { locale });
