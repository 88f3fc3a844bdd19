import { version as build } from '$app/environment';
import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import { exportAnswer } from '$lib/server/http/export-answer';
import { sitePages, type SitePage } from '$lib/views/sitemap/site-pages';

/** Answers with a sitemap of the pages as they stand today. */
export function sitemapAnswer(
	asker: { request: Request; url: URL },
	write: (pages: readonly SitePage[]) => string
): Response {
	const world = application().world();
	if (!world) return new Response(null, { status: 503 });
	const today = dayOf(new Date());
	return exportAnswer(asker, {
		build,
		picture: world.snapshot,
		today,
		type: 'application/xml; charset=utf-8',
		maxAge: 3_600,
		write: () => write(sitePages(world.snapshot, today))
	});
}
