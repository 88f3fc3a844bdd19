import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { codeOf, hashOfCode, typedCode } from '../../../../src/lib/server/feedback/code.ts';
import { signingKey } from '../../../../src/lib/server/secrets/signing-key.ts';

const key = signingKey('k'.repeat(43));

test('a sending has one code, and another key or sending another', () => {
	const act = randomUUID();
	const code = codeOf(key, act);
	expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}(-[2-9A-HJKMNP-TV-Z]{4}){2}$/);
	expect(codeOf(key, act)).toBe(code);
	const others = [codeOf(signingKey('j'.repeat(43)), act), codeOf(key, randomUUID())];
	expect(others).not.toContain(code);
});

test('a code is read as people type it', () => {
	const code = codeOf(key, randomUUID());
	for (const typed of [
		code.toLowerCase(),
		code.replaceAll('-', ' '),
		` ${code.replaceAll('-', '')} `
	]) {
		expect(typedCode(typed)).toBe(code);
	}
	for (const wrong of ['', code.slice(1), `${code}2`, code.replace(/^./, '0')]) {
		expect(typedCode(wrong)).toBeNull();
	}
});

test('only a fingerprint of it is stored', () => {
	expect(hashOfCode('K7QM-2DXW-9RTB')).toMatch(/^[0-9a-f]{64}$/);
	expect(hashOfCode('K7QM-2DXW-9RTB')).not.toBe(hashOfCode('K7QM-2DXW-9RTC'));
});
