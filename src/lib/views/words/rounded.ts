import type { Locale } from '../../domain/bilingual/locale.ts';
import { number } from './lists.ts';

/** Children to the nearest ten, each figure by itself: what is modelled is never shown exactly. */
export const childrenRounded = (children: number, locale: Locale): string =>
	number(Math.round(children / 10) * 10, locale);
