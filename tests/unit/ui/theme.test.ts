import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test, vi } from 'vitest';
import { keepTheme, readTheme, THEME_KEY } from '../../../src/lib/ui/theme.ts';

/** A browser with only what a theme needs: a root element and a store. */
function browser(kept: Record<string, string> = {}) {
	const store = new Map(Object.entries(kept));
	return {
		document: { documentElement: { dataset: {} as Record<string, string> } },
		localStorage: {
			getItem: (key: string) => store.get(key) ?? null,
			setItem: (key: string, value: string) => void store.set(key, value),
			removeItem: (key: string) => void store.delete(key)
		}
	};
}

function within<T>(globals: object, act: () => T): T {
	for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
	try {
		return act();
	} finally {
		vi.unstubAllGlobals();
	}
}

const early = readFileSync(new URL('../../../static/before-paint.js', import.meta.url), 'utf8');

test('a kept choice is shown before the first paint by the script in the head', () => {
	const page = browser();
	within(page, () => keepTheme('dark'));
	expect(page.document.documentElement.dataset['theme']).toBe('dark');

	const next = { ...browser(), localStorage: page.localStorage };
	runInNewContext(early, next);
	expect(next.document.documentElement.dataset['theme']).toBe('dark');
	expect(within(next, readTheme)).toBe('dark');
});

test('going back to the system forgets the choice', () => {
	const page = browser({ [THEME_KEY]: 'light' });
	within(page, () => keepTheme('system'));
	expect(page.document.documentElement.dataset).not.toHaveProperty('theme');
	expect(within(page, readTheme)).toBe('system');
});

test('nonsense and a closed store leave the page with the system', () => {
	const odd = browser({ [THEME_KEY]: 'pink' });
	runInNewContext(early, odd);
	expect(odd.document.documentElement.dataset).toEqual({});
	expect(within(odd, readTheme)).toBe('system');

	const closed = {
		document: browser().document,
		get localStorage(): never {
			throw new Error('closed');
		}
	};
	expect(() => runInNewContext(early, closed)).not.toThrow();
});
