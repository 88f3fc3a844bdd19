import { createHash } from 'node:crypto';
import { createRateLimit, type Verdict } from './rate-limit.ts';

/** Claims from one network address: a whole council may sit behind it. */
const byNetwork = createRateLimit({ burst: 30, perMinute: 6 });

/** Claims with one e-mail address: nobody is written to again and again. */
const byEmail = createRateLimit({ burst: 6, perMinute: 0.2, slowBelow: 0 });

/** Whether a claim may be made. An e-mail address is remembered as a hash, in memory only. */
export function claimLimit(network: string, email: string, now: number): Verdict {
	const verdict = byNetwork(network, now);
	if (!verdict.allow) return verdict;
	const second = byEmail(createHash('sha256').update(email).digest('base64url'), now);
	return second.allow ? verdict : second;
}
