import { createHash } from 'node:crypto';
import { createRateLimit, type Verdict } from './rate-limit.ts';

/** Links asked for from one network address: a whole council may sit behind it. */
const byNetwork = createRateLimit({ burst: 60, perMinute: 30 });

/** Links asked for with one e-mail address: after eight at once, one every two minutes. */
const byEmail = createRateLimit({ burst: 8, perMinute: 0.5, slowBelow: 0 });

/** Tries with a link from one network address. A token cannot be guessed; this spares the database. */
export const confirmLimit = createRateLimit({ burst: 60, perMinute: 60 });

/** Whether a link may be asked for. An e-mail address is remembered as a hash, in memory only. */
export function signInLimit(network: string, email: string, now: number): Verdict {
	const verdict = byNetwork(network, now);
	if (!verdict.allow) return verdict;
	const second = byEmail(createHash('sha256').update(email).digest('base64url'), now);
	return second.allow ? verdict : second;
}
