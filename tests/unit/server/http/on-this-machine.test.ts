import { expect, test } from 'vitest';
import { onThisMachine } from '../../../../src/lib/server/http/on-this-machine.ts';

test.each([
	['localhost', '127.0.0.1', true],
	['localhost', '::1', true],
	['127.0.0.1', '::ffff:127.0.0.1', true],
	['[::1]', '::1', true],
	// Another machine that says "localhost" in its request.
	['localhost', '192.168.1.20', false],
	['localhost', 'unknown', false],
	// A public name behind a proxy on the same machine.
	['haenau.example', '127.0.0.1', false],
	['192.168.1.5', '127.0.0.1', false]
])('the site as %s, asked from %s: %s', (hostname, address, here) => {
	expect(onThisMachine(hostname, address)).toBe(here);
});
