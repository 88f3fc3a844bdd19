import { error, redirect } from '@sveltejs/kit';
import { application } from '$lib/server/application/current';
import { areaAnswer } from '../live/area-answer';
import { groundOfPlace } from '../live/server-ground';
import { toldToUs } from '../live/told-to-us';

export function load({ params, url, locals, untrack }) {
	const { locale } = params;
	const { search, searchParams, address } = untrack(() => ({
		search: url.search,
		searchParams: new URLSearchParams(url.search),
		address: url.origin + url.pathname
	}));
	const world = application().world()!;
	const ground = groundOfPlace(world, params.area);
	if (!ground) error(404, { message: 'no such area', code: 'not-found' });
	const answer = areaAnswer(searchParams, ground, locale);
	if ('to' in answer) redirect(303, answer.to);
	const { place, record } = ground;
	const { version } = world.snapshot;
	const told = toldToUs(world, place, locale, locals.session?.roles);
	return { locale, search, address, version, place, record, answer, told };
}
