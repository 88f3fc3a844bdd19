import { expect, test } from 'vitest';
import { acceptedEncoding } from '../../../../src/bin/serve/accepted-encoding.ts';

test.each([
	['', null],
	['identity', null],
	['gzip', 'gzip'],
	['br', 'br'],
	['gzip, deflate, br, zstd', 'br'],
	['gzip;q=1.0, br;q=0.5', 'gzip'],
	['br;q=0, gzip', 'gzip'],
	['br;q=0, gzip;q=0', null],
	['*', 'br'],
	['*;q=0', null],
	['br;q=0, *', 'gzip'],
	['GZIP ; Q=0.3', 'gzip'],
	['br;q=high', null]
])('"%s" is answered with %s', (header, encoding) => {
	expect(acceptedEncoding(header)).toBe(encoding);
});
