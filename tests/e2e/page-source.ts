import type { APIRequestContext, Page } from '@playwright/test';

/** A page as the server sends it, read without drawing it: before any script, as a crawler does. */
export async function readSource<T>(
	{ page, request }: { page: Page; request: APIRequestContext },
	path: string,
	read: (source: Document) => T
): Promise<{ status: number; read: T }> {
	const answer = await request.get(path, { maxRedirects: 0 });
	const source = await answer.text();
	const parsed = await page.evaluateHandle(
		(html) => new DOMParser().parseFromString(html, 'text/html'),
		source
	);
	const result = await parsed.evaluate(read);
	await parsed.dispose();
	return { status: answer.status(), read: result };
}
