import { application } from '$lib/server/application/current';
import { pointsView } from '$lib/views/coverage/national/points-view';
import { nationalQuestion } from '../live/national-answer';
import { serverGround } from '../live/server-ground';

/** Where children live and whether help reaches them, for the live map: asked for when it is opened. */
export function GET({ url, locals: { locale } }) {
	const ground = serverGround(application().world()!);
	const question = nationalQuestion(url.searchParams, ground, locale);
	if ('to' in question) {
		const { search } = new URL(question.to, url);
		return Response.redirect(new URL(`${url.pathname}${search}`, url), 303);
	}
	const { asked, result } = question;
	const points = pointsView(ground.setting, result, asked.query, locale);
	return Response.json(points, { headers: { 'cache-control': 'no-cache' } });
}
