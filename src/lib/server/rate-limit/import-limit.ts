import { createRateLimit } from './rate-limit.ts';

/** Files of one account: people send one, mend it and send it again. */
export const importLimit = createRateLimit({ burst: 12, perMinute: 4, slowBelow: 0 });
