import { application } from '$lib/server/application/current';
import { pointsView } from '$lib/views/coverage/national/points-view';
import type { PointsAnswer } from '../live-map/points-of-address';
import { nationalQuestion } from '../live/national-answer';
import { serverGround } from '../live/server-ground';

/** Where children live and whether help reaches them, for the live map: asked for when it is opened. */
export function GET({ url, locals: { locale } }) {
	const world = application().world()!;
	const ground = serverGround(world);
	const question = nationalQuestion(url.searchParams, ground, locale);
	if ('to' in question) {
		const { search } = new URL(question.to, url);
		return Response.redirect(new URL(`${url.pathname}${search}`, url), 303);
	}
	const { asked, result } = question;
	const points = pointsView(ground.setting, result, asked.query, locale);
	const sum = world.smallAreaOutlines?.sha256.slice(0, 12);
	const answer: PointsAnswer = {
		...points,
		outlines: sum ? `/data/small-areas.geojson?of=${sum}` : null
	};
	return Response.json(answer, { headers: { 'cache-control': 'no-cache' } });
}
