import { expect, it } from 'vitest';
import { parseAncestors } from '../../../../src/lib/domain/embed/ancestors.ts';

it.each([
	['', []],
	['none', []],
	['https://www.council.example', ['https://www.council.example']],
	['https://a.example, https://b.example:8443/', ['https://a.example', 'https://b.example:8443']],
	['https://a.example https://a.example', ['https://a.example']],
	['http://localhost:5000', ['http://localhost:5000']]
])('reads "%s"', (text, origins) => {
	expect(parseAncestors(text)).toEqual(origins);
});

it.each([
	['a wildcard', 'https://*.example'],
	['every site', '*'],
	['every site over HTTPS', 'https:'],
	['a path', 'https://a.example/page'],
	['no encryption', 'http://council.example'],
	['a word', 'council.example'],
	['none beside another', 'none https://a.example'],
	['another directive', "https://a.example; script-src 'unsafe-inline'"],
	['a header', 'https://a.example\r\nset-cookie:x']
])('refuses %s', (_, text) => {
	expect(parseAncestors(text)).toBeNull();
});
