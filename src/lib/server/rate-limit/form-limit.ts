import { createRateLimit } from './rate-limit.ts';

/**
 * Reports and counts of one address: a whole council may sit behind it, and nobody sends many. Each
 * 30 at once, then one every six seconds, slower from the last quarter on.
 */
export const reportLimit = createRateLimit({ burst: 30, perMinute: 10 });
export const unmetLimit = createRateLimit({ burst: 30, perMinute: 10 });
