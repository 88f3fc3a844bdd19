import { application } from '$lib/server/application/current';
import { answerNationally } from '../live/server-ground';

/** The national page as data, for a browser whose worker can not work it out. */
export async function GET({ url, locals: { locale } }) {
	const answer = await answerNationally(application().world()!, url.searchParams, locale);
	return Response.json(answer, { headers: { 'cache-control': 'no-cache' } });
}
