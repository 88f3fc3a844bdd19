import { expect, test } from 'vitest';
import { otherHost } from '../../../../src/bin/serve/other-host.ts';

const origin = new URL('http://localhost:3000');
const ask = (host: string | undefined, url: string, remoteAddress = '127.0.0.1') =>
	otherHost({ headers: { host }, url, socket: { remoteAddress } }, origin);

test.each(['localhost:3000', 'LOCALHOST:3000', undefined])(
	'%s is the server’s own name',
	(host) => {
		expect(ask(host, '/en/find')).toBeNull();
	}
);

test.each(['127.0.0.1:3000', '[::1]:3000', 'box:3000', 'localhost:8080'])(
	'from the same machine %s leads to the name the server knows',
	(host) => {
		expect(ask(host, '/en/find?age=7')).toEqual({
			redirect: 'http://localhost:3000/en/find?age=7'
		});
	}
);

test('from another machine it says what to set', () => {
	expect(ask('192.168.1.5:3000', '/en', '192.168.1.9')).toEqual({
		refuse: expect.stringContaining('start it with ORIGIN set')
	});
});

test.each(['/healthz', '/readyz'])('%s answers under any name', (path) => {
	expect(ask('10.0.0.7:3000', path, '10.0.0.1')).toBeNull();
});

test.each([
	['/en/find?near=LL57+1TF&age=7', '/en/find?age=7'],
	['/en/find?near=ll571t', '/en/find'],
	['/en/find?near=LL57&age=7', '/en/find?near=LL57&age=7'],
	['/en/find?near=Bangor', '/en/find?near=Bangor']
])('a postcode is not repeated: %s', (url, kept) => {
	expect(ask('127.0.0.1:3000', url)).toEqual({ redirect: `http://localhost:3000${kept}` });
});

test.each(['//evil.example/x', 'http://evil.example/x', '/\\evil.example', 'nonsense'])(
	'%s leads nowhere else',
	(url) => {
		const answer = ask('127.0.0.1:3000', url);
		expect(answer && 'redirect' in answer && new URL(answer.redirect).host).toBe('localhost:3000');
	}
);
