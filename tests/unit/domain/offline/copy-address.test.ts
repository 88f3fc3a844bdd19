import { expect, it } from 'vitest';
import {
	copyPageFor,
	filesOfPage,
	isPageFile
} from '../../../../src/lib/domain/offline/copy-address.ts';

it.each([
	['/cy/services/x', '/cy/offline/find'],
	['/en', '/en/offline/find'],
	['/', '/en/offline/find'],
	['/cymru', '/en/offline/find']
])('%s is answered with %s', (pathname, page) => {
	expect(copyPageFor(pathname)).toBe(page);
});

it.each([
	['/_app/immutable/entry/start.js', true],
	['/fonts/x.woff2', true],
	['/before-paint.js', true],
	['/favicon.svg', true],
	['/en/find', false],
	['/data/services.csv', false],
	['/embed.js', false],
	['/x/_app/immutable/y.js', false]
])('%s is a file that pages are drawn with: %s', (path, is) => {
	expect(isPageFile(path)).toBe(is);
});

it('finds the files of a page in its text and in what the server says of it', () => {
	const html = `<link rel="icon" href="../../favicon.svg"><script src="../../before-paint.js"></script>
		<link href="../../_app/immutable/assets/a.css" rel="stylesheet"><a href="/en/find">x</a>
		<a href="https://elsewhere.example/fonts/x.woff2">y</a>
		<script>import("../../_app/immutable/entry/start.js")</script>`;
	const link =
		'<../../_app/immutable/assets/a.css>; rel="preload"; as="style"; nopush, <../../_app/immutable/chunks/b.js>; rel="modulepreload"; nopush';
	expect(filesOfPage(html, link, 'https://haenau.example/en/offline/find')).toEqual([
		'/favicon.svg',
		'/before-paint.js',
		'/_app/immutable/assets/a.css',
		'/_app/immutable/entry/start.js',
		'/_app/immutable/chunks/b.js'
	]);
	expect(filesOfPage('', null, 'https://haenau.example/en/offline/find')).toEqual([]);
});
