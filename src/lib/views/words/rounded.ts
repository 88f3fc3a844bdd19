import type { Locale } from '../../domain/bilingual/locale.ts';
import { number } from './lists.ts';

/** To the nearest ten: what is modelled is never shown, nor exported, exactly. */
export const toTens = (children: number): number => Math.round(children / 10) * 10 || 0;

/** Children to the nearest ten, each figure by itself, in the reader's language. */
export const childrenRounded = (children: number, locale: Locale): string =>
	number(toTens(children), locale);
