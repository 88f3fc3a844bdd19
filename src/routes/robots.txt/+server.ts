import { writeRobots } from '$lib/views/sitemap/write-sitemap';

/** What robots may read. The sitemap has this copy's own address. */
export const GET = ({ url }) =>
	new Response(writeRobots(url.origin), {
		headers: {
			'content-type': 'text/plain; charset=utf-8',
			'cache-control': 'public, max-age=86400'
		}
	});
