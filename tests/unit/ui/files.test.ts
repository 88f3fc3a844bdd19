import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { fontPreloads } from '../../../src/lib/ui/fonts.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const sources = globSync('src/lib/ui/**/*.{svelte,ts}', { cwd: root });
const text = (path: string) => readFileSync(`${root}/${path}`, 'utf8');

test('fonts on a page weigh at most 42 KB and stand beside their licences', () => {
	const files = fontPreloads('cy').map((href) => `${root}/static${href}`);
	expect(files).toHaveLength(4);
	const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
	expect(bytes).toBeLessThanOrEqual(42_000);
	for (const family of ['atkinson-hyperlegible-next', 'literata'])
		expect(text(`static/fonts/OFL-${family}.txt`)).toContain('SIL Open Font License');
});

test('English pages do not fetch the Welsh letters ahead, and every preload is a face of the styles', () => {
	expect(fontPreloads('en').every((href) => fontPreloads('cy').includes(href))).toBe(true);
	expect(fontPreloads('en').some((href) => href.includes('cymraeg'))).toBe(false);
	for (const href of fontPreloads('cy'))
		expect(text('src/lib/ui/styles/fonts.css')).toContain(href);
});

test('the entry of the styles finds all its parts', () => {
	const parts = [...text('src/lib/ui/styles/index.css').matchAll(/'(\.\/[\w-]+\.css)'/g)];
	const found = parts.map((part) => existsSync(`${root}/src/lib/ui/styles/${part[1]}`));
	expect(found).toEqual(globSync('src/lib/ui/styles/!(index).css', { cwd: root }).map(() => true));
});

describe.each(sources)('%s', (path) => {
	it('needs nothing that the content security policy forbids', () => {
		const markup = text(path).replace(/<style>.*<\/style>/s, '');
		expect(markup).not.toMatch(/\sstyle(:[\w-]+)?=|\{@html|\s(transition|in|out|animate):\w+/);
	});

	it('knows no other part of the project, so that words come in from outside', () => {
		const imports = [...text(path).matchAll(/from '([^']+)'/g)].map((found) => found[1] ?? '');
		for (const source of imports) expect(source).toMatch(/^(\.\.?\/(?!.*lib\/)|svelte(\/|$))/);
	});
});
