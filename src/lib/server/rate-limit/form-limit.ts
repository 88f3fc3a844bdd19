import { createRateLimit } from './rate-limit.ts';

/**
 * Reports, counts and feedback of one address: a whole council may sit behind it, and nobody sends many. Each
 * 30 at once, then one every six seconds, slower from the last quarter on.
 */
export const reportLimit = createRateLimit({ burst: 30, perMinute: 10 });
export const feedbackLimit = createRateLimit({ burst: 30, perMinute: 10 });
/** Codes are typed by hand; nobody guesses one of 30^12 at this pace. */
export const codeLimit = createRateLimit({ burst: 10, perMinute: 5 });
export const unmetLimit = createRateLimit({ burst: 30, perMinute: 10 });
