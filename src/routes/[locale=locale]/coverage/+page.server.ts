import { redirect } from '@sveltejs/kit';
import { application } from '$lib/server/application/current';
import { answerNationally } from './live/server-ground';
import { toldToUs } from './live/told-to-us';

export async function load({ params, url, locals, untrack }) {
	const { locale } = params;
	// Once the page is there, a browser works the next addresses out itself: see +page.ts.
	const { search, searchParams } = untrack(() => ({
		search: url.search,
		searchParams: new URLSearchParams(url.search)
	}));
	const world = application().world()!;
	const answer = await answerNationally(world, searchParams, locale);
	if ('to' in answer) redirect(303, answer.to);
	const told = toldToUs(world, null, locale, locals.session?.roles);
	return { locale, search, version: world.snapshot.version, answer, told };
}
