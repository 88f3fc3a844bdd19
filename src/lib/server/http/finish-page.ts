/**
 * Fills in what the page's frame (src/app.html) could not know: the language, and the page's title for
 * whoever shows a shared link. The title is text of the page already; only quotes need care in an attribute.
 */
export function finishPage(html: string, locale: string): string {
	const [, title = ''] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
	return html
		.replace('%lang%', locale)
		.replace('%title%', () => title.trim().replaceAll('"', '&quot;'));
}
