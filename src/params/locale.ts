import { isLocale } from '../lib/domain/bilingual/locale.ts';

/** Routes live under /en and /cy and nowhere else. */
export const match = (param: string) => isLocale(param);
