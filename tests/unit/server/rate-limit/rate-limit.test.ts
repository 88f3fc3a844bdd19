import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRateLimit } from '../../../../src/lib/server/rate-limit/rate-limit.ts';

const options = { burst: 20, perMinute: 60, slowBelow: 0.25, longestPauseMs: 1_000 };
const SECOND = 1_000;

/** What an address is told when it asks `times` times at one moment. */
const ask = (limit: ReturnType<typeof createRateLimit>, times: number, now = 0, key = 'a') =>
	Array.from({ length: times }, () => limit(key, now));

describe('a bucket', () => {
	it('lets a burst through at once, then slows down, then refuses', () => {
		const verdicts = ask(createRateLimit(options), 22);
		const pauses = verdicts.map((verdict) => (verdict.allow ? verdict.pauseMs : null));
		expect(pauses.slice(0, 15)).toEqual(Array<number>(15).fill(0));
		const slow = pauses.slice(15, 20) as number[];
		expect(slow).toEqual([200, 400, 600, 800, 1_000]);
		expect(verdicts.slice(20)).toEqual([
			{ allow: false, retryAfterSeconds: 1 },
			{ allow: false, retryAfterSeconds: 1 }
		]);
	});

	it('fills again with time, up to the burst and no further', () => {
		const limit = createRateLimit(options);
		ask(limit, 20);
		expect(limit('a', 999).allow).toBe(false);
		expect(limit('a', SECOND).allow).toBe(true);
		expect(limit('a', SECOND).allow).toBe(false);
		const later = ask(limit, 21, 3_600 * SECOND);
		expect(later.filter(({ allow }) => allow)).toHaveLength(20);
	});

	it('is each address’s own', () => {
		const limit = createRateLimit(options);
		ask(limit, 25, 0, 'a');
		expect(limit('b', 0)).toEqual({ allow: true, pauseMs: 0 });
	});

	it('is not emptied by refusals: who keeps asking is not shut out for longer', () => {
		const limit = createRateLimit(options);
		ask(limit, 500);
		expect(limit('a', SECOND).allow).toBe(true);
	});

	it('forgets the address that was silent longest when there are too many', () => {
		const limit = createRateLimit({ ...options, burst: 1, capacity: 2 });
		limit('a', 0);
		limit('b', 0);
		expect(limit('a', 0).allow).toBe(false);
		limit('c', 0);
		// b was the stalest, since a asked again: b starts anew, a is still remembered.
		expect(limit('a', 0).allow).toBe(false);
		expect(limit('b', 0).allow).toBe(true);
	});

	it('never lets more through than the burst and what time gives back', () => {
		const steps = fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 200 });
		fc.assert(
			fc.property(steps, (waits) => {
				const limit = createRateLimit(options);
				let now = 0;
				let allowed = 0;
				for (const wait of waits) {
					now += wait;
					const verdict = limit('a', now);
					if (verdict.allow) allowed++;
					else expect(verdict.retryAfterSeconds).toBeGreaterThan(0);
					expect(allowed).toBeLessThanOrEqual(20 + now / SECOND + 1e-6);
				}
			})
		);
	});

	it('says when to come back, and is right about it', () => {
		const limit = createRateLimit({ ...options, perMinute: 7 });
		ask(limit, 20);
		const refused = limit('a', 0);
		if (refused.allow) throw new Error('the bucket should be empty');
		expect(limit('a', refused.retryAfterSeconds * SECOND).allow).toBe(true);
	});
});

it('forgets an address once its bucket is full again, when anybody asks next', () => {
	const limit = createRateLimit({ burst: 120, perMinute: 240 });
	limit('a', 0);
	limit('b', 20_000);
	expect(limit.remembered()).toBe(2);
	limit('c', 31_000);
	expect(limit.remembered()).toBe(2);
	limit('c', 90_000);
	expect(limit.remembered()).toBe(1);
});
