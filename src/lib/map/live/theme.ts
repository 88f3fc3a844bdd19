import { readPalette, type Palette } from '../paint.ts';

/** The palette of the page as it looks now. */
export function currentPalette(): Palette {
	const style = getComputedStyle(document.documentElement);
	return readPalette((name) => style.getPropertyValue(name));
}

/** Calls `changed` when the page's theme changes, by its switch or by the system's. */
export function watchTheme(changed: () => void): () => void {
	const observer = new MutationObserver(changed);
	observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'class'] });
	const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'].map((query) =>
		matchMedia(query)
	);
	for (const query of queries) query.addEventListener('change', changed);
	return () => {
		observer.disconnect();
		for (const query of queries) query.removeEventListener('change', changed);
	};
}
