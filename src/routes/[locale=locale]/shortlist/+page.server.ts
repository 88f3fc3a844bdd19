import { followMoves, parseShortlist } from '$lib/domain/shortlist/shortlist';
import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import { shortlistView } from '$lib/views/shortlist/shortlist-view';

export function load({ url, locals, setHeaders }) {
	const world = application().world()!;
	// Which services somebody collected says something about them: no copy stays in a cache.
	setHeaders({ 'cache-control': 'no-store' });
	const { ids, over } = parseShortlist(url.searchParams.getAll('id'));
	const { moves } = world.snapshot.reference;
	const view = shortlistView(
		{ ids: followMoves(ids, moves), over, both: url.searchParams.get('both') === '1' },
		{ ...world.snapshot, gazetteer: world.gazetteer },
		{ today: dayOf(new Date()), locale: locals.locale, origin: url.origin }
	);
	return { view, leaveQuickly: true };
}
