import { z } from 'zod';

/** The Government Statistical Service code of a Welsh principal area, such as W06000002. */
export const gssSchema = z.string().regex(/^W06\d{6}$/, 'a principal area code');
