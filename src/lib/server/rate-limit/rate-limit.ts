/** What a bucket answers: go on at once, go on after a pause, or come back later. */
export type Verdict =
	{ allow: true; pauseMs: number } | { allow: false; retryAfterSeconds: number };

export type RateLimit = ((key: string, now: number) => Verdict) & {
	/** How many addresses are remembered. */
	remembered(): number;
};

export type RateLimitOptions = {
	/** How many acts an address may do at once. */
	burst: number;
	/** How many it gets back in a minute. */
	perMinute: number;
	/** Below this share of the burst, answers slow down before they are refused. */
	slowBelow?: number;
	/** Longest pause in milliseconds. */
	longestPauseMs?: number;
	/** Most addresses remembered; the stalest are forgotten. */
	capacity?: number;
};

/**
 * A token bucket for each address, in memory. Sized for a council behind one address: it slows down
 * before it refuses. An address whose bucket is full again is forgotten with the next question of
 * anybody, all of them with the process; none is ever written down.
 */
export function createRateLimit(options: RateLimitOptions): RateLimit {
	const { burst, perMinute, slowBelow = 0.25, longestPauseMs = 1_500, capacity = 10_000 } = options;
	const perMs = perMinute / 60_000;
	const buckets = new Map<string, { tokens: number; at: number }>();
	const ask = (key: string, now: number): Verdict => {
		forgetFull(now);
		const bucket = buckets.get(key) ?? { tokens: burst, at: now };
		const tokens = Math.min(burst, bucket.tokens + (now - bucket.at) * perMs);
		// Deleted and set again, so that the map's order is the order of last use.
		buckets.delete(key);
		if (buckets.size >= capacity) buckets.delete(buckets.keys().next().value!);
		if (tokens < 1) {
			buckets.set(key, { tokens, at: now });
			return { allow: false, retryAfterSeconds: Math.ceil((1 - tokens) / perMs / 1000) };
		}
		buckets.set(key, { tokens: tokens - 1, at: now });
		const share = (tokens - 1) / burst;
		const pauseMs = share < slowBelow ? Math.round(longestPauseMs * (1 - share / slowBelow)) : 0;
		return { allow: true, pauseMs };
	};
	/** The map is in the order of last use, so the first that is not full again ends the search. */
	function forgetFull(now: number): void {
		for (const [key, { at }] of buckets) {
			if ((now - at) * perMs < burst) return;
			buckets.delete(key);
		}
	}
	return Object.assign(ask, { remembered: () => buckets.size });
}
