import type { Page } from '@playwright/test';

/** Everything that a browser keeps for the site. */
export const kept = (page: Page): Promise<string> =>
	page.evaluate(async () =>
		JSON.stringify([
			{ ...localStorage },
			{ ...sessionStorage },
			(await indexedDB.databases()).map(({ name }) => name),
			await caches.keys(),
			document.cookie,
			history.state as unknown
		])
	);
