import { createRateLimit } from './rate-limit.ts';

/**
 * Searches of one address: a whole council may sit behind it, so 120 at once and 240 a minute, slower
 * from the last quarter on.
 */
export const searchLimit = createRateLimit({ burst: 120, perMinute: 240 });

/** Suggestions while typing: several for each search. */
export const suggestLimit = createRateLimit({ burst: 400, perMinute: 1200 });
