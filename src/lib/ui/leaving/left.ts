/** Where the way out leads: what anybody might have open. static/before-paint.js names it too. */
export const EVERYDAY_PAGE = 'https://www.bbc.co.uk/weather';

/** Key in the tab's own store; static/before-paint.js reads the same one. */
export const LEFT_KEY = 'left';

/** Remembers, for this tab only, that somebody left: going back leads out again. */
export function rememberLeaving(): void {
	try {
		sessionStorage.setItem(LEFT_KEY, 'yes');
	} catch {
		// A browser that keeps nothing has its Back button all the same.
	}
}
