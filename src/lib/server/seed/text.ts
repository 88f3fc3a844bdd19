import type { Bilingual } from '../../domain/bilingual/bilingual.ts';

/** English with Welsh that is still a draft, or missing. */
export const drafted = (en: string, cy: string | null): Bilingual => ({
	en,
	cy,
	cy_state: cy === null ? 'missing' : 'draft'
});

/** English with Welsh that somebody publishes as its own (official names). */
export const official = (en: string, cy: string): Bilingual => ({ en, cy, cy_state: 'human' });

/** "a; b;c" as ["a", "b", "c"]. */
export const list = (cell: string | null): string[] =>
	(cell ?? '')
		.split(';')
		.map((part) => part.trim())
		.filter((part) => part !== '');
