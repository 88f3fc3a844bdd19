import { error } from '@sveltejs/kit';
import { sitemapPart } from '$lib/views/sitemap/write-sitemap';
import { sitePages } from '$lib/views/sitemap/site-pages';
import { application } from '$lib/server/application/current';
import { dayOf } from '$lib/domain/time/calendar';
import { sitemapAnswer } from '../sitemap-answer';

/** A part of a sitemap that is too long for one file. */
export function GET({ request, url, params }) {
	const world = application().world();
	const part = /^[1-9]\d{0,3}$/.test(params.part) ? Number(params.part) : 0;
	const pages = world ? sitePages(world.snapshot, dayOf(new Date())) : [];
	if (world && sitemapPart(pages, part, url.origin) === null) {
		error(404, { message: 'no such part', code: 'not-found' });
	}
	return sitemapAnswer({ request, url }, (all) => sitemapPart(all, part, url.origin) ?? '');
}
