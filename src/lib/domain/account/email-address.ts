import { z } from 'zod';

/** An e-mail address as it is kept: lower case, without spaces round it. */
export const emailAddressSchema = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** The address that was typed, as it is kept; null when it is none. */
export const readEmailAddress = (typed: unknown): string | null =>
	emailAddressSchema.safeParse(typed).data ?? null;
