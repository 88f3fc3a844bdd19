import { createRateLimit } from './rate-limit.ts';

/** How often one address may ask the feed in a minute. */
export const FEED_PER_MINUTE = 1_200;

/**
 * Questions to the feed of one address: other directories read it item by item, so 600 at once and
 * twenty a second, slower from the last quarter on.
 */
export const feedLimit = createRateLimit({ burst: 600, perMinute: FEED_PER_MINUTE });
