/** Key in the browser's storage; static/before-paint.js reads the same one before the first paint. */
export const EXPLAINED_KEY = 'explained';

/** The reader knows how to read these pages: explanations stay away, in this browser, from now on. */
export function explained(): void {
	document.documentElement.dataset.explained = 'yes';
	try {
		localStorage.setItem(EXPLAINED_KEY, 'yes');
	} catch {
		// A browser that keeps nothing shows them again on the next page.
	}
}
