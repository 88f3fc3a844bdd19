/** What the reader asked for; `system` follows the device. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Key in the browser's storage; static/before-paint.js reads the same one before the first paint. */
export const THEME_KEY = 'theme';

/** The kept choice, or `system` when there is none or the browser keeps nothing. */
export function readTheme(): Theme {
	try {
		const kept = localStorage.getItem(THEME_KEY);
		return kept === 'light' || kept === 'dark' ? kept : 'system';
	} catch {
		return 'system';
	}
}

/** Shows the page in this theme at once and keeps the choice in this browser only. */
export function keepTheme(theme: Theme): void {
	const root = document.documentElement;
	if (theme === 'system') delete root.dataset.theme;
	else root.dataset.theme = theme;
	try {
		if (theme === 'system') localStorage.removeItem(THEME_KEY);
		else localStorage.setItem(THEME_KEY, theme);
	} catch {
		// A browser that keeps nothing still shows the choice until the next page.
	}
}
