import type { z } from 'zod';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import type { Letter } from '../letter.ts';

/** A kind of message: what it needs to know, and what it says in a language. */
export type Template<Schema extends z.ZodType = z.ZodType> = {
	data: Schema;
	write(data: z.output<Schema>, locale: Locale): Letter;
};

/** Ties the words of a template to its data. */
export const template = <Schema extends z.ZodType>(of: Template<Schema>): Template<Schema> => of;
