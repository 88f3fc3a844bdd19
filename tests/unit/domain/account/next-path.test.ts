import { expect, test } from 'vitest';
import { readNextPath } from '../../../../src/lib/domain/account/next-path.ts';

test.each([
	'/en',
	'/cy/register/offers/1?question=where',
	'/en/moderation?area=W06000002&kind=new',
	'/en?all=1'
])('%s is a page of ours to go on to', (path) => {
	expect(readNextPath(path)).toBe(path);
});

test.each([
	'https://evil.example/en',
	'//evil.example/en',
	'/\\evil.example',
	'/en\\..\\..\\evil.example',
	'/en/..//evil.example',
	'/en/../..//evil.example/en',
	'/en/../data/services.csv',
	'/en/%2e%2e//evil.example',
	'/enemy',
	'/en\n//evil.example',
	'/\t/evil.example',
	'/en@evil.example',
	'/en:80@evil.example',
	'javascript:alert(1)',
	'/data/services.csv',
	'/en/sign-in?next=/en',
	'/cy/auth/confirm?token_hash=1',
	'/en/sign-out',
	`/en/${'x'.repeat(1000)}`,
	'',
	null,
	7
])('%j is not', (path) => {
	expect(readNextPath(path)).toBeNull();
});
