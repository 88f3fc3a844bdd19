import { mkdtemp, readFile, rm, stat, writeFile, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	checkPost,
	LEAST_MS,
	MOST_MS,
	TOKEN_FIELD,
	TRAP_FIELD
} from '../../../../src/lib/server/forms/check-post.ts';
import { loadFormKey } from '../../../../src/lib/server/forms/form-key.ts';
import { formTokens } from '../../../../src/lib/server/forms/form-token.ts';
import { createOnce } from '../../../../src/lib/server/forms/once.ts';

let dir: string;
beforeEach(async () => {
	dir = await mkdtemp(join(tmpdir(), 'haenau-form-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const NOW = Date.UTC(2026, 10, 22, 12);

describe('the key of forms', () => {
	it('is made once, for its owner only, and a form open over a restart stays good', async () => {
		const token = formTokens(await loadFormKey(dir)).issue('unmet', NOW);
		expect((await stat(join(dir, 'form-key'))).mode & 0o777).toBe(0o600);
		expect(formTokens(await loadFormKey(dir)).read(token, 'unmet')).toMatchObject({
			issuedAt: NOW
		});
	});

	it('is the same for all who ask at once', async () => {
		const keys = await Promise.all([loadFormKey(dir), loadFormKey(dir), loadFormKey(dir)]);
		expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
	});

	it('is made anew where the file holds something else, and narrowed where others could read it', async () => {
		await writeFile(join(dir, 'form-key'), 'damaged');
		const key = await loadFormKey(dir);
		expect(await readFile(join(dir, 'form-key'), 'utf8')).toBe(key.toString('base64url'));
		await chmod(join(dir, 'form-key'), 0o644);
		await loadFormKey(dir);
		expect((await stat(join(dir, 'form-key'))).mode & 0o777).toBe(0o600);
	});
});

describe('a posted form', () => {
	const tokens = formTokens(Buffer.alloc(32, 7));
	const post = (fields: { [name: string]: string }, now: number, about = 'report x') => {
		const data = new FormData();
		for (const [name, value] of Object.entries(fields)) data.set(name, value);
		return checkPost(data, about, tokens, now);
	};
	const token = tokens.issue('report x', NOW);

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
		['a guess', 'aaaa.00000000-0000-0000-0000-000000000000.' + 'A'.repeat(43)],
		['another time', token.replace(/^[^.]+/, (NOW - 60_000).toString(36))],
		['another sending', token.replace(/\.[0-9a-f]/, '.0').replace(/\.0[0-9a-f]{3}/, '.0fff')],
		['a long text', 'x'.repeat(100_000)]
	])('is not ours with %s for a token', (_, forged) => {
		expect(post({ [TOKEN_FIELD]: forged }, NOW + LEAST_MS)).toEqual({ problem: 'not-ours' });
	});

	it('is not ours for another service, nor under another key', () => {
		const fields = { [TOKEN_FIELD]: token };
		expect(post(fields, NOW + LEAST_MS, 'report y')).toEqual({ problem: 'not-ours' });
		expect(formTokens(Buffer.alloc(32, 8)).read(token, 'report x')).toBeNull();
	});
});

describe('a sending', () => {
	it('is taken once', () => {
		const once = createOnce();
		expect([once('a', 0), once('a', 5), once('b', 5)]).toEqual([true, false, true]);
	});

	it('is forgotten when its form is no longer good, or when there are too many', () => {
		const once = createOnce(2);
		expect([once('a', 0), once('a', MOST_MS + 1)]).toEqual([true, true]);
		const small = createOnce(2);
		expect([small('a', 0), small('b', 0), small('c', 0), small('c', 0)]).toEqual([
			true,
			true,
			true,
			false
		]);
	});
});
