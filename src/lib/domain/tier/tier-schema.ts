import { z } from 'zod';
import { TIERS } from './tier.ts';

/** Parses the id of a tier. */
export const tierSchema = z.enum(TIERS);
