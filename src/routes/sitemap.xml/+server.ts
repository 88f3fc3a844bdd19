import { sitemapAnswer } from '../sitemap-answer';
import { writeSitemapOrIndex } from '$lib/views/sitemap/write-sitemap';

/** The pages that search engines may keep. */
export const GET = ({ request, url }) =>
	sitemapAnswer({ request, url }, (pages) => writeSitemapOrIndex(pages, url.origin));
