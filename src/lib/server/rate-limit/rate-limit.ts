/** What a bucket answers: go on at once, go on after a pause, or come back later. */
export type Verdict =
	{ allow: true; pauseMs: number } | { allow: false; retryAfterSeconds: number };

export type RateLimit = (key: string, now: number) => Verdict;

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
 * before it refuses. The addresses are forgotten with the process and written nowhere.
 */
export function createRateLimit(options: RateLimitOptions): RateLimit {
	const { burst, perMinute, slowBelow = 0.25, longestPauseMs = 1_500, capacity = 10_000 } = options;
	const perMs = perMinute / 60_000;
	const buckets = new Map<string, { tokens: number; at: number }>();
	return (key, now) => {
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
}
