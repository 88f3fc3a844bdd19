import { error } from '@sveltejs/kit';
import { application } from '$lib/server/application/current';
import { areaAnswer } from '../../live/area-answer';
import { groundOfPlace } from '../../live/server-ground';

/** A place's page as data, for a browser whose worker can not work it out. */
export function GET({ params, url, locals: { locale } }) {
	const ground = groundOfPlace(application().world()!, params.area);
	if (!ground) error(404, { message: 'no such area', code: 'not-found' });
	const answer = areaAnswer(url.searchParams, ground, locale);
	return Response.json(answer, { headers: { 'cache-control': 'no-cache' } });
}
