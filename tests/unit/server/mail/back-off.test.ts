import { expect, test } from 'vitest';
import { nextAttempt } from '../../../../src/lib/server/mail/back-off.ts';

const NOW = new Date('2026-11-22T09:00:00Z');

test('waits longer after each failure, and gives up after the sixth', () => {
	const waits = [1, 2, 3, 4, 5, 6, 7].map((attempts) => {
		const next = nextAttempt(attempts, NOW);
		return next && (next.getTime() - NOW.getTime()) / 60_000;
	});
	expect(waits).toEqual([1, 5, 30, 120, 720, null, null]);
});
