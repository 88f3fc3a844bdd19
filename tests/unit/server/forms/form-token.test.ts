import { describe, expect, it } from 'vitest';
import {
	checkPost,
	LEAST_MS,
	MOST_MS,
	TOKEN_FIELD,
	tokenAgain,
	TRAP_FIELD
} from '../../../../src/lib/server/forms/check-post.ts';
import { issueFormToken, readFormToken } from '../../../../src/lib/server/forms/form-token.ts';
import { createOnce } from '../../../../src/lib/server/forms/once.ts';
import { signingKey } from '../../../../src/lib/server/secrets/signing-key.ts';

const NOW = Date.UTC(2026, 10, 22, 12);

describe('a posted form', () => {
	const key = signingKey('a key of tests');
	const post = (fields: { [name: string]: string }, now: number, about = 'report x') => {
		const data = new FormData();
		for (const [name, value] of Object.entries(fields)) data.set(name, value);
		return checkPost(data, about, key, now);
	};
	const token = issueFormToken(key, 'report x', NOW);

	it('is taken from three seconds to a day after it was handed out', () => {
		const fields = { [TOKEN_FIELD]: token, [TRAP_FIELD]: '' };
		expect(post(fields, NOW + LEAST_MS - 1)).toEqual({ problem: 'too-soon' });
		expect(post(fields, NOW + LEAST_MS)).toEqual({ act: token.split('.')[1] });
		expect(post(fields, NOW + MOST_MS)).toHaveProperty('act');
		expect(post(fields, NOW + MOST_MS + 1)).toEqual({ problem: 'too-old' });
		expect(post(fields, NOW - 1)).toEqual({ problem: 'too-soon' });
	});

	it('is not taken with the hidden field filled in', () => {
		const fields = { [TOKEN_FIELD]: token, [TRAP_FIELD]: 'https://spam.example' };
		expect(post(fields, NOW + LEAST_MS)).toEqual({ problem: 'filled' });
	});

	it.each([
		['nothing', ''],
		['a guess', `aaaa.00000000-0000-0000-0000-000000000000.${'A'.repeat(43)}`],
		['another time', token.replace(/^[^.]+/, (NOW - 60_000).toString(36))],
		[
			'another sending',
			token.replace(/\.[0-9a-f-]{36}\./, '.00000000-0000-4000-8000-000000000000.')
		],
		['a long text', 'x'.repeat(100_000)]
	])('is not ours with %s for a token', (_, forged) => {
		expect(post({ [TOKEN_FIELD]: forged }, NOW + LEAST_MS)).toEqual({ problem: 'not-ours' });
	});

	it('is not ours for another service, nor under another key', () => {
		const fields = { [TOKEN_FIELD]: token };
		expect(post(fields, NOW + LEAST_MS, 'report y')).toEqual({ problem: 'not-ours' });
		expect(readFormToken(signingKey('another key'), 'report x', token)).toBeNull();
	});
});

describe('a form that is shown again', () => {
	const key = signingKey('a key of tests');
	const token = issueFormToken(key, 'report x', NOW);
	const again = (posted: string, now: number) => {
		const data = new FormData();
		data.set(TOKEN_FIELD, posted);
		return tokenAgain(data, 'report x', key, now);
	};

	it('is as old as it was: a slip mended at once is not too quick', () => {
		const kept = again(token, NOW + LEAST_MS);
		expect(kept).toBe(token);
		const data = new FormData();
		data.set(TOKEN_FIELD, kept);
		expect(checkPost(data, 'report x', key, NOW + LEAST_MS + 1)).toHaveProperty('act');
	});

	it('begins anew for a program', () => {
		const data = new FormData();
		data.set(TOKEN_FIELD, token);
		data.set(TRAP_FIELD, 'x');
		expect(tokenAgain(data, 'report x', key, NOW + LEAST_MS)).not.toBe(token);
	});

	it('begins anew where the old one is no longer good, or was not ours', () => {
		const now = NOW + MOST_MS + 1;
		for (const posted of [token, 'a guess']) {
			expect(readFormToken(key, 'report x', again(posted, now))!.issuedAt).toBe(now);
		}
	});
});

describe('a sending', () => {
	it('is taken once, unless it came to nothing', () => {
		const once = createOnce();
		expect([once.take('a', 0), once.take('a', 5), once.take('b', 5)]).toEqual([true, false, true]);
		once.giveBack('a');
		expect(once.take('a', 6)).toBe(true);
	});

	it('is forgotten when its form is no longer good, or when there are too many', () => {
		const once = createOnce(2);
		expect([once.take('a', 0), once.take('a', MOST_MS + 1)]).toEqual([true, true]);
		const small = createOnce(2);
		const taken = ['a', 'b', 'c', 'c'].map((act) => small.take(act, 0));
		expect(taken).toEqual([true, true, true, false]);
	});
});
