import { createRateLimit } from './rate-limit.ts';

/** Files of one account: people send one, mend it and send it again. */
export const importLimit = createRateLimit({ burst: 30, perMinute: 10, slowBelow: 0 });
